using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Library;

/// <summary>Plain text as Markdown that shows it literally, and back. CommonMark 0.31, 2.4 (backslash escapes) and 2.5 (character references).</summary>
public static partial class MarkdownText
{
    /// <summary>Stands for a text that is empty, which Markdown cannot print.</summary>
    public const string Empty = "<!-- -->";

    // These mean something in the middle of a line, to CommonMark or to a common extension of it (tables, strikethrough, formulas).
    private const string SpecialAnywhere = "\\`*_[]<>&}|~^$#";

    // These, where a block begins: lists, rules, containers, definitions.
    private const string SpecialFirst = "-+=:!";

    // These, where they stand twice: marked and inserted text.
    private const string SpecialDoubled = "=+";

    /// <param name="beginsBlock">Whether the text begins a block, and not a heading after its #.</param>
    /// <returns>One line. It never begins or ends with white space.</returns>
    public static string Escape(string text, bool beginsBlock = true)
    {
        if (text.Length == 0)
        {
            return Empty;
        }

        var listMark = beginsBlock && ListMark().Match(text) is { Success: true } m ? m.Length - 1 : -1;
        var line = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // A brace as a reference: some readers take attributes off a line before they look at backslashes.
            if (c == '{' || char.IsControl(c) || c is '\u2028' or '\u2029' || (char.IsWhiteSpace(c) && (i == 0 || i == text.Length - 1)))
            {
                line.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
                continue;
            }

            if (SpecialAnywhere.Contains(c) || i == listMark
                || (i == 0 ? beginsBlock && SpecialFirst.Contains(c) : c == text[i - 1] && SpecialDoubled.Contains(c)))
            {
                line.Append('\\');
            }

            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>The text of a line. What means nothing as an escape is taken literally: <c>5 &amp; 6</c>, <c>C:\新</c>.</summary>
    public static string Unescape(string line) =>
        line == Empty ? "" : line.AsSpan().IndexOfAny('\\', '&') < 0 ? line : Escaped().Replace(line, Literal);

    /// <summary>Joins lines that a person has wrapped: with a space between ASCII, with nothing around Chinese.</summary>
    public static string Join(string before, string after) =>
        before.Length > 0 && after.Length > 0 && char.IsAscii(before[^1]) && char.IsAscii(after[0]) ? $"{before} {after}" : before + after;

    private static string Literal(Match match)
    {
        if (match.Value[0] == '\\')
        {
            return match.Value[1..];
        }

        var (style, digits) = match.Groups["hex"] is { Success: true } hex ? (NumberStyles.AllowHexSpecifier, hex.Value) : (NumberStyles.None, match.Groups["dec"].Value);
        if (digits.Length == 0)
        {
            return WebUtility.HtmlDecode(match.Value);
        }

        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
    }

    // "1. " and "a) " open a list; "1.强化" does not.
    [GeneratedRegex(@"^[0-9A-Za-z]{1,9}[.)](?=\s|$)")]
    private static partial Regex ListMark();

    [GeneratedRegex("""\\[!-/:-@\[-`{-~]|&(?:#(?<dec>[0-9]{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|[a-zA-Z][a-zA-Z0-9]{1,31});""")]
    private static partial Regex Escaped();
}
