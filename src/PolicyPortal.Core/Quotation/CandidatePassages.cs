using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Core.Quotation;

/// <summary>Asks the index where a sentence, or something near it, may stand.</summary>
internal sealed class CandidatePassages(ISearchIndex index, CancellationToken cancel)
{
    /// <summary>How many documents are shown of those that hold a sentence.</summary>
    public const int Shown = 5;

    private const int Compared = 8;

    // Long enough to be rare, short enough to be cheap.
    private const int Window = 10;

    private const int MostShingles = 10;
    private const int MostInOne = 100;

    // Loosening weighs every passage of the library; a text of which nothing is in the library must not ask for it without end.
    private const int MostLoosened = 8;

    // Parts are looked for together, and then document by document: no text leaves something out in so many sentences but a hostile one.
    private const int MostElided = 40;
    private const int MostWithin = 120;

    private int _loosened;
    private int _elided;
    private int _within;

    /// <summary>The documents that hold the text word for word, each with a passage that does.</summary>
    public DocumentAnswer Holding(string text) => Documents(new QueryNode.Phrase(text));

    /// <summary>The documents with a passage that holds all of the texts.</summary>
    /// <returns>null when this was asked too often for one text.</returns>
    public DocumentAnswer? HoldingAll(IEnumerable<string> texts) =>
        ++_elided > MostElided ? null : Documents(new QueryNode.And([.. texts.Select(t => new QueryNode.Phrase(t))]));

    /// <summary>Stretches of a sentence that are looked for one by one, from its middle, start and end; empty for one that is not much longer itself.</summary>
    /// <param name="normalized">The sentence, normalised.</param>
    public static IEnumerable<string> Windows(string normalized) => normalized.Length < 2 * Window ? []
        : [Whole(normalized, (normalized.Length - Window) / 2, Window), Whole(normalized, 0, Window), Whole(normalized, normalized.Length - Window, Window)];

    /// <summary>The passages that hold a stretch: a short text costs a part of what a long one does.</summary>
    public PassageAnswer With(string window) => Passages(new QueryNode.Phrase(window));

    /// <summary>The passages that share stretches of a few characters with the text: what was altered in places still has most of them.</summary>
    /// <param name="normalized">The text, normalised.</param>
    public IEnumerable<PassageHit> Sharing(string normalized)
    {
        var shingles = Shingles(normalized);
        return shingles.Length == 0 ? [] : Passages(shingles.Length == 1 ? shingles[0] : new QueryNode.Or(shingles)).Hits;
    }

    /// <summary>The passages that are near by characters, pairs and words.</summary>
    public IEnumerable<PassageHit> Near(string text) => ++_loosened > MostLoosened ? [] : Passages(new QueryNode.Term(text)).Hits;

    /// <summary>Where one document holds the text word for word; empty as well when this was asked too often for one text.</summary>
    public IReadOnlyList<PassageHit> In(DocumentId document, string text) => ++_within > MostWithin ? [] : index.SearchWithin(document, Query(new QueryNode.Phrase(text)), MostInOne);

    private DocumentAnswer Documents(QueryNode node) =>
        index.SearchDocuments(new SearchRequest { Query = Query(node), Size = Shown, PassagesPerDocument = 1 }, cancel);

    private PassageAnswer Passages(QueryNode node) => index.SearchPassages(new SearchRequest { Query = Query(node), Size = Compared }, cancel);

    private static SearchQuery Query(QueryNode node) => new("", node, []);

    // Spread evenly over the sentence; a shorter one has shorter ones that overlap, so that one altered character leaves some whole.
    private static ImmutableArray<QueryNode> Shingles(string text)
    {
        var (length, step) = text.Length >= 24 ? (6, 6) : (4, 2);
        var starts = new List<int>();
        for (var at = 0; at + length <= text.Length; at += step)
        {
            starts.Add(at);
        }

        var every = (starts.Count + MostShingles - 1) / MostShingles;
        return [.. starts.Where((_, i) => every <= 1 || i % every == 0).Select(at => new QueryNode.Phrase(Whole(text, at, length)))];
    }

    private static string Whole(string text, int at, int length)
    {
        var start = char.IsLowSurrogate(text[at]) ? at + 1 : at;
        var end = at + length;
        return text[start..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
