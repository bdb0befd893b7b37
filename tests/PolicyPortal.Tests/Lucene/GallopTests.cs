using PolicyPortal.Lucene.Searching;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public sealed class GallopTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(7, 3)]
    [InlineData(8, 1)]
    [InlineData(33, 2)]
    [InlineData(1000, 1)]
    [InlineData(1000, 90)]
    public void Finds_what_a_walk_finds_from_wherever_it_begins(int length, int widestGap)
    {
        var random = new Random(length + widestGap);
        var list = new int[length];
        for (int i = 0, last = -1; i < length; i++)
        {
            list[i] = last += random.Next(1, widestGap + 1);
        }

        for (var from = 0; from <= length; from += Math.Max(1, length / 50))
        {
            for (var wanted = -1; wanted <= list[^1] + 2; wanted += Math.Max(1, list[^1] / 500))
            {
                Assert.Equal(Walked(list, from, wanted), Gallop.To(list, from, wanted));
            }
        }
    }

    [Fact]
    public void Highest_numbers_are_numbers_too()
    {
        var list = Enumerable.Range(int.MaxValue - 20, 20).ToArray();
        Assert.Equal(19, Gallop.To(list, 0, int.MaxValue - 1));
        Assert.Equal(20, Gallop.To(list, 0, int.MaxValue));
        Assert.Equal(0, Gallop.To(list, 0, int.MinValue));
        Assert.Equal(0, Gallop.To([], 0, 7));
    }

    private static int Walked(int[] list, int from, int wanted)
    {
        while (from < list.Length && list[from] < wanted)
        {
            from++;
        }

        return from;
    }
}
