using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Quotation;

/// <summary>Checks the sentences of one text, one after the other: sentences that follow each other mostly come from one document.</summary>
internal sealed class SentenceCheck(CandidatePassages candidates, ILibrary library)
{
    private readonly List<PassageHit> _seen = [];
    private readonly Dictionary<string, CheckedSentence> _judged = new(StringComparer.Ordinal);
    private Excerpt? _before;

    /// <param name="text">The sentence; not blank.</param>
    public async Task<CheckedSentence> CheckAsync(TextSpan span, string text, CancellationToken cancel)
    {
        if (_judged.TryGetValue(text, out var judged))
        {
            return judged with { Span = span };
        }

        _seen.Clear();
        var result = _judged[text] = await JudgeAsync(span, text, cancel).ConfigureAwait(false);
        if (!result.Places.IsEmpty)
        {
            _before = Excerpt.Of(result.Places[0].Document, result.Places[0].DocumentTitle, result.Places[0].Passage);
        }

        return result;
    }

    private async Task<CheckedSentence> JudgeAsync(TextSpan span, string text, CancellationToken cancel)
    {
        var normalized = NormalizedText.Of(text);
        if (normalized.Text.Length < QuotedSentences.Shortest)
        {
            return CheckedSentence.Without(QuotationVerdict.TooShort, span, text);
        }

        return ElidedQuotation.Check(candidates, span, text)
            ?? Held(span, text, text)
            ?? (Numbering.Without(text) is { } rest && NormalizedText.Fold(rest).Length >= QuotedSentences.Shortest ? Held(span, text, rest) : null)
            ?? await AlteredAsync(span, text, normalized, cancel).ConfigureAwait(false);
    }

    /// <param name="words">What is looked for: the sentence, or the sentence without its number.</param>
    /// <returns>null when no passage holds it.</returns>
    private CheckedSentence? Held(TextSpan span, string text, string words)
    {
        var normalized = NormalizedText.Fold(words);
        var (documents, excerpts) = Holders(words, normalized);
        var found = excerpts
            .Select(excerpt => (Excerpt: excerpt, Window: WindowOf(excerpt, normalized)))
            .Where(place => !place.Window.IsEmpty)
            .OrderByDescending(place => place.Excerpt.Document == _before?.Document)
            .ToList();
        return found.Count == 0 ? null
            : Same(span, text, documents, [.. found.Select(f => f.Excerpt.PlaceOf(f.Window))], found[0].Excerpt.IsPartOfSentence(found[0].Window));
    }

    // A stretch of the sentence tells most of the time: no passage has it, or so few that all are here to be looked at.
    private (int Documents, IEnumerable<Excerpt> Excerpts) Holders(string words, string normalized)
    {
        if (CandidatePassages.Windows(normalized).FirstOrDefault() is { } window)
        {
            var some = candidates.With(window);
            if (some.Total <= some.Hits.Length)
            {
                _seen.AddRange(some.Hits);
                var holders = some.Hits.Select(ExcerptOf).Where(e => e.Normalized.Text.Contains(normalized, StringComparison.Ordinal)).DistinctBy(e => e.Document).ToList();
                return (holders.Count, holders.Take(CandidatePassages.Shown));
            }
        }

        var all = candidates.Holding(words);
        return (all.Documents, all.Hits.SelectMany(hit => hit.Passages.Take(1)).Select(ExcerptOf));
    }

    private async Task<CheckedSentence> AlteredAsync(TextSpan span, string text, NormalizedText normalized, CancellationToken cancel)
    {
        var near = Nearest(text, normalized.Text);
        if (near is { } best && IsAtEdge(best) && await library.FindAsync(best.Excerpt.Document, cancel).ConfigureAwait(false) is { } document)
        {
            near = Better(Likeness.Of(Excerpt.Around(document, best.Excerpt.Passages[0]), normalized.Text), near);
        }

        if (near is not { } found || found.Share < Likeness.Least)
        {
            return CheckedSentence.Without(QuotationVerdict.Absent, span, text);
        }

        var (excerpt, window, _) = found.Widened(normalized.Text);
        var isPart = excerpt.IsPartOfSentence(window);
        var place = excerpt.PlaceOf(window);
        var changes = Difference.Between(window.Of(excerpt.Normalized.Text), normalized.Text);
        if (changes.Count == 0)
        {
            return Same(span, text, 1, [place], isPart);
        }

        var verdict = Numbering.AccountsFor(changes, excerpt.Normalized, excerpt.Text, window, normalized, text) ? QuotationVerdict.MarksDiffer : QuotationVerdict.Altered;
        return new(span, text, verdict, isPart, false, 1, [place], Difference.Pieces(changes, excerpt.Normalized, excerpt.Text, window, normalized, text));
    }

    // What costs least is tried first: the passage of the sentence before, what was seen on the way, then more and more of the index.
    private Likeness? Nearest(string text, string sentence)
    {
        Likeness? near = _before is null ? null : Likeness.Of(_before, sentence);
        IEnumerable<Func<IEnumerable<PassageHit>>> ways =
        [
            () => _seen,
            .. CandidatePassages.Windows(sentence).Skip(1).Select(window => (Func<IEnumerable<PassageHit>>)(() => candidates.With(window).Hits)),
            () => candidates.Sharing(sentence),
            () => candidates.Near(text),
        ];
        var sure = Likeness.Sure;
        foreach (var way in ways)
        {
            if (near?.Share >= sure)
            {
                break;
            }

            near = Better(near, Best(way(), sentence));
            sure = Likeness.Likely;
        }

        return near;
    }

    private static CheckedSentence Same(TextSpan span, string text, int documents, ImmutableArray<QuotedPlace> places, bool isPart)
    {
        // The place ends with its last character that counts, and so does what it is compared with.
        var quoted = NormalizedText.Of(text);
        var words = quoted.ToOriginal(new(0, quoted.Text.Length)).Of(text);
        var best = places.FirstOrDefault(p => Difference.Printed(p.Text) == Difference.Printed(words));
        return best is not null
            ? new(span, text, QuotationVerdict.Verbatim, isPart, false, documents, [best, .. places.Where(p => p != best)], [])
            : new(span, text, QuotationVerdict.MarksDiffer, isPart, false, documents, places, Difference.OfMarks(places[0].Text, words));
    }

    private Likeness? Best(IEnumerable<PassageHit> hits, string sentence)
    {
        Likeness? best = null;
        foreach (var hit in hits.OrderByDescending(h => h.Document == _before?.Document))
        {
            var excerpt = ExcerptOf(hit);
            var likeness = Likeness.Of(excerpt, sentence);
            best = Better(best, likeness.Share < Likeness.Least ? Better(likeness, Likeness.Reordered(excerpt, sentence)) : likeness);
        }

        return best;
    }

    private static Excerpt ExcerptOf(PassageHit hit) => Excerpt.Of(hit.Document, hit.DocumentTitle, hit.Passage);

    private static Likeness? Better(Likeness? one, Likeness? other) => one is null || other?.Share > one.Value.Share ? other : one;

    private static bool IsAtEdge(Likeness likeness) =>
        likeness.Share < 1 && !likeness.Window.IsEmpty && (likeness.Window.Start == 0 || likeness.Window.End == likeness.Excerpt.Normalized.Text.Length);

    private static TextSpan WindowOf(Excerpt excerpt, string normalized)
    {
        var at = excerpt.Normalized.Text.IndexOf(normalized, StringComparison.Ordinal);
        return at < 0 ? default : new(at, at + normalized.Length);
    }
}
