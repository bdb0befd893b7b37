using Xunit;

namespace PolicyPortal.Browser;

/// <summary>Every kind of page that the portal has, for tests of what all must hold.</summary>
internal static class SitePages
{
    public static string[] Of(PortalFixture portal) =>
    [
        "/", "/browse", "/browse?kind=notice&year=2023", "/search", "/search?q=就业指导", "/search?q=\"无此一语无此一语\"&kind=notice",
        portal.Notice, $"{portal.Notice}?q=就业指导#cl-14", $"{portal.Notice}/cl-14", "/help", "/help/reading",
        "/no-such-page", $"{portal.Notice}/cl-99", $"{portal.Notice}/source", $"{portal.Notice}/source#cl-14", "/ingest/sign-in",
        "/search?q=就业 -创业 类型:通知 2023年12月", "/search?q=教就业2023 4号 第14条",
        "/search?q=访企脱岗", "/search?q=高校 国家发改委&view=passages",
    ];

    /// <summary>Numbers of <see cref="Of"/>: the pages' addresses are known only once the portal runs.</summary>
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, 20)];
}
