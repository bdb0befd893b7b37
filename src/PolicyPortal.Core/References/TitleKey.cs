using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.References;

/// <summary>A title without what citations drop or print otherwise: the state's name, marks, spaces, full-width forms, the year of a version.</summary>
/// <param name="Text">Titles with the same text mean the same work.</param>
/// <param name="Version">The year of a version in brackets at the end (2018年修正); null for none.</param>
public readonly partial record struct TitleKey(string Text, int? Version)
{
    private const string State = "中华人民共和国";

    public static TitleKey Of(string title)
    {
        int? version = null;
        if (VersionAtEnd().Match(title) is { Success: true } m)
        {
            version = m.Groups["year"].Success ? int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
            title = title[..m.Index];
        }

        var text = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            // Full-width ASCII as ASCII; marks of quotation and white space say nothing.
            var folded = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
            if (!char.IsWhiteSpace(folded) && !"《》〈〉<>“”\"‘’'·".Contains(folded, StringComparison.Ordinal))
            {
                text.Append(folded is '、' ? ',' : folded);
            }
        }

        return new(text.Replace(State, "").ToString(), version);
    }

    /// <summary>The year of a version in brackets: （2018年修正）, (1999修订); null for a version without a year.</summary>
    /// <returns>The match; its group <c>year</c> may be missing.</returns>
    internal static Match VersionAt(string text, int at) => VersionBehind().Match(text, at);

    [GeneratedRegex(@"[（(](?:(?<year>(?:19|20)[0-9]{2})年?)?(?:第[一二三四五六七八九十]次)?(?:修订|修正|修改)(?:本|版|文本)?[)）]$")]
    private static partial Regex VersionAtEnd();

    [GeneratedRegex(@"\G[（(](?:(?<year>(?:19|20)[0-9]{2})年?)?(?:(?:第[一二三四五六七八九十]次)?(?:修订|修正|修改)(?:本|版|文本)?|版|本|试行)[)）]")]
    private static partial Regex VersionBehind();
}
