namespace PolicyPortal.Web.Rendering;

/// <summary>The pages of a list.</summary>
/// <param name="Total">How many entries the whole list has.</param>
public sealed record Pager(ListQuery List, int Page, int Size, int Total)
{
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The pages to offer, in order: the first, the last, and those near this one; null where some are left out.</summary>
    public IEnumerable<int?> Offered()
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, Last).Where(p => p == 1 || p == Last || Math.Abs(p - Page) <= 2))
        {
            if (page > before + 1)
            {
                yield return null;
            }

            yield return before = page;
        }
    }
}
