using Xunit;

namespace PolicyPortal.Browser;

/// <summary>Every kind of page that the portal has, for tests of what all must hold.</summary>
internal static class SitePages
{
    public static string[] Of(PortalFixture portal) =>
    [
        "/", "/browse", "/browse?kind=notice&year=2023", "/search", "/search?q=就业指导", "/search?q=\"无此一语无此一语\"&kind=notice",
        portal.Notice, $"{portal.Notice}?q=就业指导#cl-14", $"{portal.Notice}/cl-14", "/help", "/help/reading",
        "/no-such-page", "/verify", $"{portal.Notice}/cl-99", $"{portal.Notice}/source", $"{portal.Notice}/source#cl-14", "/ingest/sign-in",
        portal.Law, $"{portal.Law}/cited", $"{portal.Law}/cited?at=art-2",
        portal.Comparison, "/compare", $"/compare?a={portal.Notice.Split('/')[^1]}", "/trends", "/trends?p=就业&p=经济&p=教育", "/selection",
        "/search?q=就业 -创业 类型:通知 2023年12月", "/search?q=教就业2023 4号 第14条", "/search?q=访企脱岗", "/search?q=高校 国家发改委&view=passages",
        "/browse/timeline", "/browse/timeline?year=2023&sort=oldest", "/browse/kinds", "/browse/authorities", "/browse/numbers", "/browse/subjects", "/browse/laws",
        "/browse?series=教就业〔2023〕&sort=number", "/browse?subject=科技、教育&month=2023-12",
        $"{portal.Notice}/cl-14/cite", $"{portal.Notice}/cite", $"{portal.Notice}/print",
    ];

    public const int Count = 42;

    /// <summary>Numbers of <see cref="Of"/>: the pages' addresses are known only once the portal runs.</summary>
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Count)];
}
