using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>署名 as printed: a line a body, two in columns, a long name on two lines, the date on the same line.</summary>
internal static class SignatureText
{
    /// <summary>The signature's lines without a date; a name that was broken over two lines is one again.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<Paragraph> signatures)
    {
        var lines = new List<string>();
        foreach (var text in signatures.Select(p => SignatureRule.WithoutDate(p.Text)))
        {
            // 湖北省巴东县官渡口镇马鬃山村 / 地质险情调查专家组: the first line alone is no body's name.
            if (lines.Count > 0 && !AuthorityRule.IsName(lines[^1]) && AuthorityRule.IsName(text) && lines[^1].Length > 4 && !lines[^1].Contains(' '))
            {
                lines[^1] += text;
            }
            else
            {
                lines.Add(text);
            }
        }

        return lines;
    }
}
