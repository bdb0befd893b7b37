using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Core.Structure;

namespace PolicyPortal.Core.Quotation;

/// <summary>Printed numbers (第十二条, （二）, 3.) in texts that are compared: whether a quotation has them says nothing of its words.</summary>
internal static class Numbering
{
    private const int LongestLabel = 16;

    /// <summary>Whether a text is a number and nothing else.</summary>
    public static bool IsNumber(string text) =>
        text.Trim() is var trimmed && OrdinalGrammar.TryRead(trimmed) is { } ordinal && ordinal.Label.Length == trimmed.Length;

    /// <summary>The text without the number that opens it.</summary>
    /// <returns>null when none opens it.</returns>
    public static string? Without(string text) =>
        OrdinalGrammar.TryRead(text) is { } ordinal && text.Length > ordinal.Label.Length ? text[ordinal.Label.Length..].TrimStart() : null;

    /// <summary>Whether every change is one of numbers.</summary>
    /// <param name="window">Where <paramref name="library"/> was compared; the changes count from its start.</param>
    public static bool AccountsFor(IEnumerable<Change> changes, NormalizedText library, string libraryText, TextSpan window, NormalizedText quote, string quoteText)
    {
        var (there, here) = (In(library, libraryText), In(quote, quoteText));
        return changes.All(change => IsIn(there, new(window.Start + change.Missing.Start, window.Start + change.Missing.End)) && IsIn(here, change.Added));

        static bool IsIn(List<TextSpan> numbers, TextSpan span) => span.IsEmpty || numbers.Any(n => n.Start <= span.Start && span.End <= n.End);
    }

    /// <summary>Where numbers stand: at the start of lines, and behind the marks that part the members of a list. In normalised units.</summary>
    private static List<TextSpan> In(NormalizedText normalized, string text)
    {
        var numbers = new List<TextSpan>();
        var (at, isOpen) = (0, true);
        for (var i = 0; i < text.Length; i++)
        {
            if (isOpen && !char.IsWhiteSpace(text[i]))
            {
                isOpen = false;
                if (OrdinalGrammar.TryRead(text.Substring(i, Math.Min(LongestLabel, text.Length - i))) is { } ordinal)
                {
                    var (from, to) = (UnitAt(i), UnitAt(i + ordinal.Label.Length));
                    numbers.Add(new(from, to));
                }
            }

            isOpen |= text[i] is '\n' or '：' or ':' or '；' or ';' or '。';
        }

        return numbers;

        int UnitAt(int place)
        {
            while (at < normalized.Text.Length && normalized.PlaceOf(at) < place)
            {
                at++;
            }

            return at;
        }
    }
}
