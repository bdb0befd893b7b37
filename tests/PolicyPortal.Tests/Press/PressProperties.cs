using CsCheck;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Press;

/// <summary>What is printed is read again: the seed's paragraphs, set in any way that bulletins are set.</summary>
public class PressProperties
{
    private static readonly string[] Paragraphs =
        [.. Parsed.Seed.Documents.SelectMany(d => d.Paragraphs).Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.Clause or ParagraphRole.Item).Select(p => p.Text)];

    private static readonly Gen<(PressLayout Layout, string[] Paragraphs)> AnyPrint =
        Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[0, 60], Gen.Int[30, 90])
            .Select((seed, first, count) => (PressLayout.Random(new Random(seed)), Paragraphs[first..Math.Min(Paragraphs.Length, first + count)]));

    // A last line that happens to be full looks like any other, and the next one decides only where its indent shows. So not every paragraph
    // comes back in layouts that lost their indents; the share that does is held here over a fixed set of layouts.
    [Theory]
    [InlineData(true, 0.999)]
    [InlineData(false, 0.985)]
    public void Paragraphs_come_back(bool indent, double share)
    {
        var (right, all) = (0, 0);
        var random = new Random(9704);
        for (var n = 0; n < 40; n++)
        {
            var layout = PressLayout.Random(random) with { Indent = indent };
            var read = Read(BulletinPress.Print(Paragraphs, layout));
            var left = read.Documents.SelectMany(d => d.Paragraphs).Select(p => Parsed.Compact(p.Text)).ToList();
            var back = Paragraphs.Count(p => left.Remove(Parsed.Compact(p)));
            Assert.True(back >= 0.94 * Paragraphs.Length, $"{back} of {Paragraphs.Length} with {layout}: {string.Join('|', left.Where(p => !Paragraphs.Any(q => Parsed.Compact(q) == p)).Take(6))}");
            right += back;
            all += Paragraphs.Length;
        }

        Assert.True(right >= share * all, $"{right} of {all}");
    }

    // A header is told by standing on three pages or more, so all is printed here, on pages that are not too long.
    [Fact]
    public void Nothing_is_lost_or_added() => Gen.Int[0, int.MaxValue - 1].Select(seed => PressLayout.Random(new Random(seed)) with { PageLines = 18 + (seed % 12) }).Sample(
        layout => Assert.Equal(
            Parsed.Compact(string.Concat(Paragraphs)),
            Parsed.Compact(string.Concat(Read(BulletinPress.Print(Paragraphs, layout)).Documents.SelectMany(d => d.Paragraphs).Select(p => p.Text)))),
        iter: 40, print: layout => layout.ToString());

    [Fact]
    public void Ranges_partition_what_was_printed() => AnyPrint.Sample(
        print =>
        {
            var text = BulletinPress.Print(print.Paragraphs, print.Layout);
            var read = Read(text);
            var next = 0;
            foreach (var range in read.Documents.SelectMany(d => d.Paragraphs).SelectMany(p => p.Source).Concat(read.Furniture).OrderBy(r => r.Start))
            {
                Assert.Equal(next, range.Start);
                next = range.End;
            }

            Assert.Equal(text.Length, next);
        },
        iter: 60, print: p => $"{p.Layout} {p.Paragraphs.Length} paragraphs");

    private static ParsedSource Read(string text) => Parsed.Text(text);
}
