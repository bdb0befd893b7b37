using Lucene.Net.Documents;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Reads what is shown of the passages found: only of those that are shown.</summary>
internal sealed class HitReader(IndexState state, Highlighter marker)
{
    public PassageHit Read(FoundPassage found)
    {
        var document = state.Table.ByNumber[found.Number]!;
        var passage = Passage(state.Searcher.Doc(found.Doc));
        var (hits, snippet) = marker.Cut(passage.Text);
        return new(document.Id, document.Metadata.Title, passage, found.Score, snippet, hits);
    }

    public DocumentHit Read(DocumentGroup group)
    {
        var document = state.Table.ByNumber[group.Number]!;
        return new(document.Id, document.Metadata, marker.Whole(document.Metadata.Title), group.Score, group.Count, [.. group.Best.Select(Read)]);
    }

    private static Passage Passage(Document stored) => new(
        Anchor.Parse(stored.Get(IndexFields.Anchor)),
        stored.Get(IndexFields.Label),
        stored.Get(IndexFields.ArticleLabel),
        stored.Get(IndexFields.Headings) is { Length: > 0 } headings ? [.. headings.Split('\n')] : [],
        stored.Get(IndexFields.Text),
        stored.GetField(IndexFields.First).GetInt32Value() ?? 0,
        stored.GetField(IndexFields.Count).GetInt32Value() ?? 1);
}
