using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Search.Understanding;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Searching;

/// <summary>Where every query of the portal is read: pages, API and feeds understand it alike.</summary>
public sealed class QueryDesk(SynonymFile synonyms, Segmenter segmenter, ILibrary library)
{
    /// <summary>A law may be printed in many parts, of which one has the place.</summary>
    private const int MostRead = 16;

    private NamedInCatalogue? _named;

    /// <summary>Never fails.</summary>
    /// <param name="asTyped">Leaves out what words are called otherwise.</param>
    public SearchQuery Read(string? text, bool asTyped = false) =>
        QueryUnderstanding.Of(text, asTyped ? SynonymTable.Empty : synonyms.Table, segmenter);

    /// <summary>The places that a query names outright, newest document first; empty when it names none, or none that is there.</summary>
    /// <param name="most">How many are named: several versions of a law may have one name.</param>
    public async Task<IReadOnlyList<DirectAnswer>> FindNamedAsync(string text, CancellationToken cancel, int most = 3)
    {
        if (!NamedDocuments.MayName(text))
        {
            return [];
        }

        var (documents, place) = Named().Find(text, synonyms.Table);
        var answers = new List<DirectAnswer>();
        foreach (var id in documents.Take(MostRead))
        {
            if (answers.Count < most && await library.FindAsync(id, cancel) is { } document)
            {
                var located = place is null ? null : LocatedPlace.Find(document, place);
                if (place is null || located is not null)
                {
                    answers.Add(new DirectAnswer(document, located));
                }
            }
        }

        return answers;
    }

    // Made anew when the library has changed; two threads may make the same.
    private NamedDocuments Named()
    {
        var catalogue = library.Catalogue;
        if (_named is { } known && known.Catalogue == catalogue)
        {
            return known.Named;
        }

        var named = NamedDocuments.Of(catalogue.Entries.Select(e => (e.Id, e.Metadata)), segmenter);
        _named = new(catalogue, named);
        return named;
    }

    private sealed record NamedInCatalogue(Catalogue Catalogue, NamedDocuments Named);
}

/// <summary>A place that a query names outright.</summary>
/// <param name="Place">null for the document as a whole.</param>
public sealed record DirectAnswer(PolicyDocument Document, LocatedPlace? Place)
{
    /// <summary>The place's text, its 项 included where it is an article; empty for a whole document.</summary>
    public string Text => Place is null ? ""
        : Passage.Of(Document).FirstOrDefault(passage => passage.First == Place.Index)?.Text ?? Document.Paragraphs[Place.Index].Text;
}
