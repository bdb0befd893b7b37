namespace PolicyPortal.Core.Metadata;

/// <summary>The year of a dateline that prints none (12月12日电), by what the document says as of its present, then by its neighbours.</summary>
internal static class YearInference
{
    private const double Enough = 3;

    /// <param name="Reason">In Chinese: which words led to it.</param>
    public sealed record Inferred(int Year, string Reason);

    /// <param name="around">What the source tells besides the text.</param>
    /// <returns>null when nothing tells: no year is better than a wrong one, and a year named in passing is as likely history.</returns>
    public static Inferred? Infer(int month, string text, Surroundings around)
    {
        var (from, to) = Era.Of(text);
        var chosen = YearSigns.In(text, month).Concat(OfNeighbours([.. around.Dates])).Concat(OfIssue(month, around.Issue))
            .Where(sign => sign.Year >= from && sign.Year <= to)
            .GroupBy(sign => sign.Year)
            .Select(signs => (Year: signs.Key, Weight: signs.Sum(s => s.Weight), signs.MaxBy(s => s.Weight).Reason))
            .OrderByDescending(year => year.Weight).ThenByDescending(year => year.Year)
            .FirstOrDefault();
        return chosen.Weight >= Enough ? new(chosen.Year, chosen.Reason)
            : from == to ? new(from, "正文所称的职务、会议只见于这一年")
            : null;
    }

    // A bulletin prints what is new; what is dated in its last weeks may be printed in the next year's first issues.
    private static IEnumerable<YearSigns.Sign> OfIssue(int month, Surroundings.IssueName? issue) =>
        issue is null || month == 12 ? [] : [new(issue.Year, Enough + 1, $"每页所印“{issue.Text}”")];

    // A bulletin holds the documents of one time; where its dates lie years apart, they tell nothing of each other.
    private static IEnumerable<YearSigns.Sign> OfNeighbours(DateOnly[] dates)
    {
        var weight = dates.Length > 0 && dates.Max(d => d.Year) - dates.Min(d => d.Year) <= 1 ? Enough : 0;
        foreach (var date in dates)
        {
            yield return new(date.Year, weight, $"同一来源中相邻文件的日期为{date.Year}年{date.Month}月{date.Day}日");
            weight *= 0.6;
        }
    }
}
