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
        if (parts.Count is < 2 or > MostParts || !parts.Any(p => NormalizedText.Fold(p).Length >= QuotedSentences.Shortest))
        {
            return null;
        }

        var answer = candidates.HoldingAll(parts);
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
            PassageHit? first = null;
            var last = -1;
            foreach (var part in parts)
            {
                if (candidates.In(hit.Id, part).FirstOrDefault(h => h.Passage.First >= last) is not { } next)
                {
                    last = -1;
                    break;
                }

                (first, last) = (first ?? next, next.Passage.First);
            }

            if (last >= 0 && first is not null)
            {
                yield return new(hit.Id, hit.Metadata.Title, first.Passage, string.Join("……", parts), SpansPassages: last > first.Passage.First);
            }
        }
    }

    [GeneratedRegex(@"\s*[\[［【（(]?(?:…{1,2}|\.{6}|\.{3})[\]］】）)]?\s*")]
    private static partial Regex Omission();
}
