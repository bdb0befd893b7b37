using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>A text that was changed, with the way back to the one that it was.</summary>
/// <param name="Origins">For each UTF-16 unit the place in the original that it came from; -1 for what was added.</param>
/// <param name="Deleted">Ranges of the original whose text was taken out on purpose.</param>
/// <param name="Original">The text that it was.</param>
internal sealed record ChangedText(string Text, int[] Origins, ImmutableArray<TextSpan> Deleted, string Original)
{
    public static ChangedText Unchanged(string text) => new(text, [.. Enumerable.Range(0, text.Length)], [], text);

    /// <summary>Puts texts in the place of ranges; the ranges may not overlap.</summary>
    public static ChangedText Replace(string text, IEnumerable<(TextSpan Span, string By)> changes, bool isDeletion = false)
    {
        var sorted = changes.OrderBy(c => c.Span.Start).ToList();
        var result = new System.Text.StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        var at = 0;
        foreach (var (span, by) in sorted.Append((new TextSpan(text.Length, text.Length), "")))
        {
            result.Append(text, at, span.Start - at);
            origins.AddRange(Enumerable.Range(at, span.Start - at));
            result.Append(by);

            // A character for a character stands where the other stood.
            origins.AddRange(Enumerable.Range(0, by.Length).Select(i => by.Length == span.Length ? span.Start + i : -1));
            at = span.End;
        }

        return new(result.ToString(), [.. origins], isDeletion ? [.. sorted.Select(c => c.Span)] : [], text);
    }

    /// <summary>The characters of the original that a paragraph was read from.</summary>
    public HashSet<int> OriginOf(Paragraph paragraph) =>
        [.. paragraph.Source.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(i => !char.IsWhiteSpace(Text[i])).Select(i => Origins[i]).Where(o => o >= 0)];

    /// <summary>How many places of the original are none of white space.</summary>
    public int CountVisible(IEnumerable<int> places) => places.Count(i => !char.IsWhiteSpace(Original[i]));
}
