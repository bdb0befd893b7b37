using System.Text.RegularExpressions;

namespace PolicyPortal.Core.References;

/// <summary>What a decision amends: in 关于修改《…法》的决定, 第三条 is that law's.</summary>
internal static partial class AmendedWork
{
    /// <returns>The text itself where it amends nothing, or several laws.</returns>
    public static CitedWork Of(string title) =>
        Amends().Match(title) is { Success: true } m && m.Groups["title"].Value is { Length: > 0 } amended ? new CitedWork(amended) : CitedWork.Own;

    [GeneratedRegex(@"关于(?:修改|修订|修正|废止)[《〈](?<title>[^《》〈〉]{2,80})[》〉]的(?:决定|通知|公告)")]
    private static partial Regex Amends();
}
