using System.Collections.Immutable;
using PolicyPortal.Core.Alignment;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Quotation;

public enum DifferenceKind
{
    Same,

    /// <summary>The library has it, the quotation does not.</summary>
    Missing,

    /// <summary>The quotation has it, the library does not.</summary>
    Added,
}

/// <param name="Text">As printed; never empty.</param>
public sealed record DifferencePiece(DifferenceKind Kind, string Text);

/// <summary>A stretch that is not the same; both ranges in units of what was compared, either may be empty.</summary>
internal readonly record struct Change(TextSpan Missing, TextSpan Added);

/// <summary>The difference of two texts by characters, as a reader is shown it.</summary>
internal static class Difference
{
    /// <summary>A common stretch this short between two changes is chance, and is shown as changed.</summary>
    private const int Chance = 1;

    /// <summary>What a quotation changes.</summary>
    /// <param name="quote">Both normalised: marks and ways of writing are no change.</param>
    public static List<Change> Between(string library, string quote)
    {
        var changes = new List<Change>();
        var (from, to) = (0, 0);
        foreach (var run in EqualRuns.Of(library, quote).Append(new EqualRun(library.Length, quote.Length, 0)))
        {
            var change = new Change(new(from, run.Old), new(to, run.New));
            (from, to) = (run.OldEnd, run.NewEnd);
            if (change.Missing.IsEmpty && change.Added.IsEmpty)
            {
                continue;
            }

            if (changes.Count > 0 && change.Missing.Start - changes[^1].Missing.End <= Chance)
            {
                var before = changes[^1];
                change = new(new(before.Missing.Start, change.Missing.End), new(before.Added.Start, change.Added.End));
                changes.RemoveAt(changes.Count - 1);
            }

            changes.Add(change);
        }

        return changes;
    }

    /// <summary>The changes in words as printed. What is the same is shown as quoted.</summary>
    /// <param name="window">The part of <paramref name="library"/> that was compared, in normalised units; the changes count from its start.</param>
    public static ImmutableArray<DifferencePiece> Pieces(IReadOnlyList<Change> changes, NormalizedText library, string libraryText, TextSpan window, NormalizedText quote, string quoteText)
    {
        var pieces = ImmutableArray.CreateBuilder<DifferencePiece>();
        var at = 0; // in quoteText
        foreach (var change in changes)
        {
            var start = Place(quote, quoteText, change.Added.Start);
            Add(DifferenceKind.Same, quoteText[at..start]);
            Add(DifferenceKind.Missing, Printed(library, libraryText, new(window.Start + change.Missing.Start, window.Start + change.Missing.End)));
            at = change.Added.IsEmpty ? start : quote.ToOriginal(change.Added).End;
            Add(DifferenceKind.Added, quoteText[start..at]);
        }

        Add(DifferenceKind.Same, quoteText[at..]);
        return pieces.ToImmutable();

        void Add(DifferenceKind kind, string text)
        {
            if (text.Length > 0)
            {
                pieces.Add(new(kind, text));
            }
        }
    }

    /// <summary>The difference of two texts as printed, marks and all, white space apart.</summary>
    public static ImmutableArray<DifferencePiece> OfMarks(string library, string quote)
    {
        var (from, to) = (Printed(library), Printed(quote));
        var pieces = ImmutableArray.CreateBuilder<DifferencePiece>();
        var at = 0;
        foreach (var change in Between(from, to))
        {
            pieces.Add(new(DifferenceKind.Same, to[at..change.Added.Start]));
            pieces.Add(new(DifferenceKind.Missing, change.Missing.Of(from)));
            pieces.Add(new(DifferenceKind.Added, change.Added.Of(to)));
            at = change.Added.End;
        }

        pieces.Add(new(DifferenceKind.Same, to[at..]));
        return [.. pieces.Where(p => p.Text.Length > 0)];
    }

    /// <summary>A text without its white space, which printing alone decides.</summary>
    public static string Printed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Printed(NormalizedText normalized, string text, TextSpan span) => span.IsEmpty ? "" : normalized.ToOriginal(span).Of(text).Replace('\n', ' ');

    // What stands between two characters and is dropped goes with the first of them.
    private static int Place(NormalizedText normalized, string text, int index) => index < normalized.Text.Length ? normalized.PlaceOf(index) : text.Length;
}
