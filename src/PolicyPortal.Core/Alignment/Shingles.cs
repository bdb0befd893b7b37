namespace PolicyPortal.Core.Alignment;

/// <summary>The short runs of characters of a text, by which texts are compared.</summary>
internal static class Shingles
{
    /// <summary>Every run of <paramref name="length"/> UTF-16 units as a number, sorted; a run that stands twice is there twice.</summary>
    /// <param name="length">2 to 4: the runs are then their own numbers.</param>
    public static ulong[] Of(string text, int length)
    {
        if (text.Length < length)
        {
            return [];
        }

        var shingles = new ulong[text.Length - length + 1];
        var mask = length == 4 ? ulong.MaxValue : (1UL << (16 * length)) - 1;
        var run = 0UL;
        for (var i = 0; i < text.Length; i++)
        {
            run = ((run << 16) | text[i]) & mask;
            if (i >= length - 1)
            {
                shingles[i - length + 1] = run;
            }
        }

        Array.Sort(shingles);
        return shingles;
    }

    /// <summary>Whether a run is one of the eighth part that stands for all in a long text; always the same ones.</summary>
    public static bool IsSampled(ulong run) => (run * 0x9E3779B97F4A7C15) >> 61 == 0;

    /// <summary>How many runs two sorted lists share.</summary>
    public static int Common(ulong[] one, ulong[] other)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
