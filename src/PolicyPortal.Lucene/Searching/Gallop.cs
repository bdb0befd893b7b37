namespace PolicyPortal.Lucene.Searching;

/// <summary>Finds the next place in a rising list without walking over all that lies between.</summary>
internal static class Gallop
{
    /// <returns>The first place from <paramref name="from"/> on that holds <paramref name="wanted"/> or more; the list's length when there is none.</returns>
    public static int To(ReadOnlySpan<int> list, int from, int wanted)
    {
        var step = 1;
        var low = from;
        while (from < list.Length && list[from] < wanted)
        {
            low = from + 1;
            from += step;
            step <<= 1;
        }

        // All before low are less; from is not, or lies beyond the end.
        var high = Math.Min(from, list.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (list[middle] < wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
