using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>How a query's words were matched.</summary>
public enum MatchMode
{
    /// <summary>Every word literally.</summary>
    Literal,

    /// <summary>Literally nothing was found: by characters, pairs and words.</summary>
    Near,
}

/// <param name="Documents">How many documents were found, exactly.</param>
/// <param name="Passages">How many passages were found, exactly.</param>
/// <param name="Page">The page that is answered; it may be smaller than the one that was asked for.</param>
public sealed record DocumentAnswer(
    MatchMode Mode, int Documents, int Passages, int Page, int Size, ImmutableArray<DocumentHit> Hits, FacetCounts Facets, TimeSpan Took)
{
    /// <summary>Whether something was found that has the query's words literally.</summary>
    public bool IsLiteral => Mode is MatchMode.Literal && Documents > 0;
}

/// <param name="Documents">How many documents were found, exactly.</param>
/// <param name="Total">How many passages were found, exactly.</param>
public sealed record PassageAnswer(
    MatchMode Mode, int Documents, int Total, int Page, int Size, ImmutableArray<PassageHit> Hits, FacetCounts Facets, TimeSpan Took)
{
    /// <inheritdoc cref="DocumentAnswer.IsLiteral"/>
    public bool IsLiteral => Mode is MatchMode.Literal && Documents > 0;
}

/// <param name="Passages">The best ones, best first.</param>
/// <param name="PassageCount">How many of the document's passages were found.</param>
/// <param name="Title">The title with its hits.</param>
public sealed record DocumentHit(
    DocumentId Id, DocumentMetadata Metadata, Snippet Title, float Score, int PassageCount, ImmutableArray<PassageHit> Passages);

/// <param name="Passage">Whole, its text included.</param>
/// <param name="Snippet">The part of the text around the hits.</param>
/// <param name="Hits">Every hit in <see cref="Passage.Text"/>, in order, not overlapping.</param>
public sealed record PassageHit(
    DocumentId Document, string DocumentTitle, Passage Passage, float Score, Snippet Snippet, ImmutableArray<TextSpan> Hits);

/// <summary>A piece of plain text with the hits in it; the page encodes it.</summary>
/// <param name="Hits">In UTF-16 units of <paramref name="Text"/>, in order, not overlapping; never inside a surrogate pair.</param>
/// <param name="CutBefore">Whether text before it was left out.</param>
/// <param name="CutAfter">Whether text after it was left out.</param>
public sealed record Snippet(string Text, ImmutableArray<TextSpan> Hits, bool CutBefore = false, bool CutAfter = false)
{
    /// <summary>The part of a text where its hits stand, cut as those of a search are.</summary>
    /// <param name="hits">In order, not overlapping; none shows the text's beginning.</param>
    public static Snippet Around(string text, ImmutableArray<TextSpan> hits) => SnippetWindow.Cut(text, [.. hits.Select((hit, i) => new Found(hit, i))], hits);

    /// <summary>The text in pieces, each a hit or not; joined they are the text.</summary>
    public IEnumerable<(string Text, bool IsHit)> Pieces() => Parts().Select(part => (part.Span.Of(Text), part.IsHit));

    /// <summary>The same pieces by where they stand.</summary>
    public IEnumerable<(TextSpan Span, bool IsHit)> Parts()
    {
        var at = 0;
        foreach (var hit in Hits)
        {
            if (hit.Start > at)
            {
                yield return (new TextSpan(at, hit.Start), false);
            }

            yield return (hit, true);
            at = hit.End;
        }

        if (at < Text.Length)
        {
            yield return (new TextSpan(at, Text.Length), false);
        }
    }
}

/// <summary>How many documents fall under each choice; a facet's own filter does not narrow its counts, the other filters do.</summary>
public sealed record FacetCounts(
    ImmutableArray<FacetCount<DocumentKind>> Kinds, ImmutableArray<FacetCount<int>> Years, ImmutableArray<FacetCount<string>> Authorities)
{
    public static FacetCounts Empty { get; } = new([], [], []);
}

/// <param name="Documents">At least 1.</param>
public readonly record struct FacetCount<T>(T Value, int Documents);

/// <param name="Problem">null when the index is whole; otherwise what is wrong, in one sentence.</param>
public sealed record IndexStatus(int Documents, int Passages, string? Problem);
