using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Quotation;

/// <summary>A quotation that leaves something out with ……: its parts must stand in one document, in their order.</summary>
internal static partial class ElidedQuotation
{
    private const int MostParts = 6;

    /// <summary>Fewer characters of a part tell nothing.</summary>
    private const int ShortestPart = 2;

    /// <returns>null when nothing is left out inside the sentence, or the parts are not found so.</returns>
    public static CheckedSentence? Check(CandidatePassages candidates, TextSpan span, string text)
    {
        var parts = Omission().Split(text).Select(p => p.Trim()).Where(p => NormalizedText.Fold(p).Length >= ShortestPart).ToList();
        if (parts.Count is < 2 or > MostParts || !parts.Any(p => NormalizedText.Fold(p).Length >= QuotedSentences.Shortest) || candidates.HoldingAll(parts) is not { } answer)
        {
            return null;
        }

        var places = answer.Hits.SelectMany(hit => hit.Passages.Take(1)).Select(hit => InOnePassage(hit, parts)).OfType<QuotedPlace>().ToImmutableArray();
        if (places.IsEmpty)
        {
            places = [.. Across(candidates, parts)];
        }

        return places.IsEmpty ? null : new(span, text, QuotationVerdict.Verbatim, IsPart: true, IsElided: true, Math.Max(answer.Documents, places.Length), places, []);
    }

    private static QuotedPlace? InOnePassage(PassageHit hit, List<string> parts)
    {
        var excerpt = Excerpt.Of(hit.Document, hit.DocumentTitle, hit.Passage);
        var (first, at) = (-1, 0);
        foreach (var part in parts.Select(NormalizedText.Fold))
        {
            var found = excerpt.Normalized.Text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return null;
            }

            (first, at) = (first < 0 ? found : first, found + part.Length);
        }

        return excerpt.PlaceOf(new(first, at));
    }

    // The parts stand in passages of one document that follow each other, near or far.
    private static IEnumerable<QuotedPlace> Across(CandidatePassages candidates, List<string> parts)
    {
        foreach (var hit in candidates.Holding(parts.MaxBy(p => p.Length)!).Hits)
        {
            var places = new List<(Passage Passage, int End)>();
            foreach (var part in parts)
            {
                if (Next(candidates.In(hit.Id, part), NormalizedText.Fold(part), places.LastOrDefault()) is not { } next)
                {
                    break;
                }

                places.Add(next);
            }

            if (places.Count == parts.Count)
            {
                var first = places[0].Passage;
                yield return new(hit.Id, hit.Metadata.Title, first, string.Join("……", parts), SpansPassages: places[^1].Passage.First > first.First);
            }
        }
    }

    /// <param name="before">Where the part before ends, in normalised units of its passage; its passage is null before the first.</param>
    private static (Passage Passage, int End)? Next(IEnumerable<PassageHit> hits, string part, (Passage? Passage, int End) before)
    {
        foreach (var passage in hits.Select(h => h.Passage).Where(p => p.First >= (before.Passage?.First ?? 0)))
        {
            var at = NormalizedText.Fold(passage.Text).IndexOf(part, passage.First == before.Passage?.First ? before.End : 0, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (passage, at + part.Length);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\s*[\[［【（(]?(?:…{1,2}|\.{6}|\.{3})[\]］】）)]?\s*")]
    private static partial Regex Omission();
}
