using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Web.Rendering;

/// <summary>A paragraph and the printed lines that it was read from, side by side.</summary>
/// <param name="Place">The paragraph's place in the document; null for lines that belong to no paragraph.</param>
/// <param name="Lines">In printed order; empty for a paragraph that is not in the source.</param>
public sealed record SourceRow(int? Place, ImmutableArray<SourceRowLine> Lines);

/// <param name="IsFurniture">Whether the line belongs to the page, not to the text.</param>
public sealed record SourceRowLine(SourceLine Line, bool IsFurniture);

/// <summary>Lays a document out beside its source.</summary>
public static class SourceRows
{
    /// <param name="lines">Of the whole source.</param>
    /// <returns>Every paragraph in its order, with the page's furniture where it is printed.</returns>
    /// <remarks>Ranges may be wrong where a file of the library was edited by hand: what does not fit the source is passed over.</remarks>
    public static ImmutableArray<SourceRow> Of(PolicyDocument document, ImmutableArray<SourceLine> lines)
    {
        var owned = document.Paragraphs.Select(p => p.Source.SelectMany(span => Between(lines, span)).Distinct().Order().ToList()).ToList();
        var all = owned.SelectMany(own => own).ToHashSet();
        var (next, end) = all.Count > 0 ? (all.Min(), all.Max() + 1) : (0, 0);
        var rows = ImmutableArray.CreateBuilder<SourceRow>(owned.Count);
        for (var place = 0; place < owned.Count; place++)
        {
            if (owned[place] is not [var first, ..])
            {
                rows.Add(new(place, []));
                continue;
            }

            var last = owned[place][^1];
            AddFurniture(first);
            rows.Add(new(place, [.. Enumerable.Range(first, last - first + 1)
                .Where(i => owned[place].Contains(i) || (i >= next && !all.Contains(i)))
                .Select(i => new SourceRowLine(lines[i], !all.Contains(i)))]));
            next = Math.Max(next, last + 1);
        }

        AddFurniture(end);
        return rows.ToImmutable();

        void AddFurniture(int until)
        {
            var between = Enumerable.Range(next, Math.Max(0, until - next)).Where(i => !all.Contains(i)).Select(i => new SourceRowLine(lines[i], true)).ToImmutableArray();
            if (!between.IsEmpty)
            {
                rows.Add(new(null, between));
            }

            next = Math.Max(next, until);
        }
    }

    // The numbers of the lines that share a character with the range.
    private static IEnumerable<int> Between(ImmutableArray<SourceLine> lines, TextSpan span)
    {
        for (var i = FirstEndingAfter(lines, span.Start); i < lines.Length && lines[i].Span.Start < span.End; i++)
        {
            yield return i;
        }
    }

    private static int FirstEndingAfter(ImmutableArray<SourceLine> lines, int place)
    {
        var (from, to) = (0, lines.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = lines[middle].Span.End <= place ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
