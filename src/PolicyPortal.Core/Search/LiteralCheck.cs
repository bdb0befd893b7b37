using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>Proves the literal guarantee on a library: asks an engine, reads every passage, and compares.</summary>
public static class LiteralCheck
{
    /// <summary>Up to so many passages are compared one by one; of longer answers the number, and the first page.</summary>
    private const int MostCompared = 1000;

    /// <param name="passages">All that the index should hold.</param>
    /// <param name="seed">The same seed asks the same questions of the same library.</param>
    /// <returns>The questions that were answered otherwise than by the scan.</returns>
    public static LiteralReport Run(ISearchIndex index, IReadOnlyList<LiteralPassage> passages, int questions, int seed, CancellationToken cancel = default)
    {
        if (passages.Count == 0)
        {
            return new LiteralReport(0, 0, 0, []);
        }

        var source = new LiteralQuestions(passages, seed);
        var failures = ImmutableArray.CreateBuilder<LiteralFailure>();
        var found = 0L;
        var empty = 0;
        for (var i = 0; i < questions; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var question = source.Next();
            var expected = Scan(passages, question);
            found += expected.Count;
            empty += expected.Count == 0 ? 1 : 0;
            if (Compare(index, question, expected, cancel) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return new LiteralReport(questions, found, empty, failures.ToImmutable());
    }

    private static HashSet<(DocumentId, Anchor)> Scan(IReadOnlyList<LiteralPassage> passages, LiteralQuestion question) =>
        [.. passages.AsParallel().Where(question.IsAnsweredBy).Select(p => (p.Document, p.Anchor))];

    private static LiteralFailure? Compare(ISearchIndex index, LiteralQuestion question, HashSet<(DocumentId, Anchor)> expected, CancellationToken cancel)
    {
        var request = new SearchRequest { Query = QueryParser.Parse(question.Typed), Size = SearchRequest.MaxSize };
        var answer = index.SearchPassages(request, cancel);
        var found = new List<(DocumentId, Anchor)>(answer.Hits.Select(KeyOf));
        while (answer.Total <= MostCompared && found.Count < answer.Total && answer.Hits.Length > 0)
        {
            answer = index.SearchPassages(request with { Page = answer.Page + 1 }, cancel);
            found.AddRange(answer.Hits.Select(KeyOf));
        }

        var isRight = answer.Mode is MatchMode.Literal && answer.Total == expected.Count
            && expected.IsSupersetOf(found) && found.Distinct().Count() == found.Count
            && (answer.Total > MostCompared || found.Count == answer.Total);
        return isRight ? null : new LiteralFailure(question.Typed, expected.Count, answer.Total, answer.Mode);
    }

    private static (DocumentId, Anchor) KeyOf(PassageHit hit) => (hit.Document, hit.Passage.Anchor);
}

/// <summary>What a check of the literal guarantee gave.</summary>
/// <param name="Found">Passages that the scan found, over all questions.</param>
/// <param name="Empty">Questions that no passage answers.</param>
public sealed record LiteralReport(int Questions, long Found, int Empty, ImmutableArray<LiteralFailure> Failures);

/// <summary>A question that an engine answered wrongly.</summary>
/// <param name="Expected">How many passages the scan found.</param>
/// <param name="Total">How many the engine said; equal to <paramref name="Expected"/> when they are others.</param>
public sealed record LiteralFailure(string Query, int Expected, int Total, MatchMode Mode);
