using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>What became of the anchors in one case.</summary>
/// <param name="Case">In English: what was done to the source.</param>
/// <param name="Documents">How many were published.</param>
/// <param name="DocumentsFound">How many of them were found again in the source; the others stay in the library as they were.</param>
/// <param name="Anchors">How many were published, those of deleted text not counted.</param>
/// <param name="Kept">How many lead to their own paragraph, or to the one that holds its text now.</param>
/// <param name="ByAlias">How many of these by an alias.</param>
/// <param name="Gone">How many lead to a notice that they are gone, though their text is there.</param>
/// <param name="Dead">How many lead nowhere.</param>
/// <param name="Wrong">How many lead to another text: none may.</param>
/// <param name="Deleted">Anchors whose text was taken out.</param>
/// <param name="Noticed">How many of these lead to a notice that they are gone, or to the paragraph that took over their number.</param>
public sealed record RehearsalResult(
    string Case, int Documents, int DocumentsFound, int Anchors, int Kept, int ByAlias, int Gone, int Dead, int Wrong, int Deleted, int Noticed)
{
    /// <summary>The anchors that were not kept, as <c>id#anchor</c>, each with what became of it.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    // Of the smaller one of two paragraphs, so much is enough to be the same text.
    private const double SameText = 0.5;

    public double Share => Anchors == 0 ? 1 : (double)Kept / Anchors;

    public static RehearsalResult operator +(RehearsalResult one, RehearsalResult other) => new(
        one.Case, one.Documents + other.Documents, one.DocumentsFound + other.DocumentsFound, one.Anchors + other.Anchors, one.Kept + other.Kept,
        one.ByAlias + other.ByAlias, one.Gone + other.Gone, one.Dead + other.Dead, one.Wrong + other.Wrong, one.Deleted + other.Deleted, one.Noticed + other.Noticed)
    { Lost = [.. one.Lost, .. other.Lost] };

    internal static RehearsalResult Of(string name, ImmutableArray<PolicyDocument> published, ImmutableArray<PolicyDocument> again, ChangedText changed)
    {
        var result = new RehearsalResult(name, published.Length, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var found = again.ToDictionary(d => d.Id);
        var lost = ImmutableArray.CreateBuilder<string>();
        var deleted = changed.Deleted.SelectMany(span => Enumerable.Range(span.Start, span.Length)).ToHashSet();
        foreach (var document in published)
        {
            var paragraphs = document.Paragraphs.Where(p => !p.Source.IsEmpty).ToList();
            if (!found.TryGetValue(document.Id, out var now))
            {
                // What its source has lost stays in the library, with all its anchors.
                result = result with { Anchors = result.Anchors + paragraphs.Count, Kept = result.Kept + paragraphs.Count };
                continue;
            }

            result = result with { DocumentsFound = result.DocumentsFound + 1 };
            var anchors = AnchorMap.Of(now);
            foreach (var paragraph in paragraphs)
            {
                var before = result;
                result = result.With(paragraph, now, anchors, changed, deleted);
                if (result.Kept == before.Kept && result.Noticed == before.Noticed)
                {
                    lost.Add($"{document.Id}#{paragraph.Anchor} {(result.Gone > before.Gone ? "gone" : result.Wrong > before.Wrong ? "wrong" : "dead")}");
                }
            }
        }

        return result with { Lost = lost.ToImmutable() };
    }

    private RehearsalResult With(Paragraph paragraph, PolicyDocument now, AnchorMap anchors, ChangedText changed, HashSet<int> deleted)
    {
        var place = anchors.Find(paragraph.Anchor);
        var own = paragraph.Source.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(i => !deleted.Contains(i)).ToHashSet();
        if (own.Count == 0)
        {
            return this with { Deleted = Deleted + 1, Noticed = Noticed + (place is not null || anchors.IsGone(paragraph.Anchor) ? 1 : 0) };
        }

        var counted = this with { Anchors = Anchors + 1 };
        if (place is not { } there)
        {
            return anchors.IsGone(paragraph.Anchor) ? counted with { Gone = Gone + 1 } : counted with { Dead = Dead + 1 };
        }

        var target = now.Paragraphs[there];
        var origin = changed.OriginOf(target);
        var smaller = Math.Min(origin.Count, changed.CountVisible(own));
        return smaller > 0 && origin.Count(own.Contains) < SameText * smaller
            ? counted with { Wrong = Wrong + 1 }
            : counted with { Kept = Kept + 1, ByAlias = ByAlias + (target.Anchor == paragraph.Anchor ? 0 : 1) };
    }
}
