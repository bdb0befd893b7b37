using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Splitting;

/// <summary>Documents' ranges of paragraphs, after a person's word on where they begin.</summary>
/// <param name="Given">The paragraphs that a person spoke of, and whether a document begins there.</param>
internal sealed record GivenBoundaries(ImmutableArray<Range> Ranges, ImmutableDictionary<int, bool> Given)
{
    /// <summary>Moves the boundaries as given. The first paragraph always begins a document; what fits no paragraph is reported and changes nothing.</summary>
    public static GivenBoundaries Apply(
        ImmutableArray<Range> found, ImmutableArray<PrintedParagraph> paragraphs, ImmutableArray<GivenBoundary> given, List<Diagnostic> diagnostics)
    {
        if (given.IsDefaultOrEmpty)
        {
            return new(found, ImmutableDictionary<int, bool>.Empty);
        }

        var starts = new SortedSet<int>(found.Select(range => range.Start.Value));
        var known = ImmutableDictionary.CreateBuilder<int, bool>();
        foreach (var boundary in given)
        {
            if (Find(paragraphs, boundary) is not { } place)
            {
                diagnostics.Add(new(DiagnosticSeverity.Warning, "boundary-unmatched", $"著录文件所说的分件处“{boundary.Opening}”在文中找不到，没有采用。"));
                continue;
            }

            known[place] = boundary.Begins;
            _ = boundary.Begins ? starts.Add(place) : place > 0 && starts.Remove(place);
        }

        var ordered = starts.ToImmutableArray();
        return new([.. ordered.Select((start, n) => start..(n + 1 < ordered.Length ? ordered[n + 1] : paragraphs.Length))], known.ToImmutable());
    }

    private static int? Find(ImmutableArray<PrintedParagraph> paragraphs, GivenBoundary boundary)
    {
        var words = Compact(boundary.Opening);
        int? nearest = null;
        for (var i = 0; words.Length > 0 && i < paragraphs.Length; i++)
        {
            if (Compact(paragraphs[i].Text).StartsWith(words, StringComparison.Ordinal) && (nearest is not { } n || Distance(i) < Distance(n)))
            {
                nearest = i;
            }
        }

        return nearest;

        int Distance(int i) => Math.Abs(paragraphs[i].Extent.Start - boundary.Near);
    }

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
