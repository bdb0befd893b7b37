using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Core.Suggestions;
using PolicyPortal.Core.Terms;

namespace PolicyPortal.Web.Hosting;

/// <summary>The library's phrases and headings as they were last counted, and what is made of them. Empty at first; <see cref="TermService"/> fills it.</summary>
public sealed class LibraryTerms(ILibrary library, PhraseMarks marks, Segmenter segmenter)
{
    private const int MostRelated = 8;

    private volatile State _now = new(TermList.Empty, SuggestionIndex.Empty, new RelatedPhrases([]));

    public TermList Terms => _now.Terms;

    public SuggestionIndex Suggestions => _now.Suggestions;

    /// <summary>The phrases, but for rejected ones, that the documents of an answer share, the most telling first.</summary>
    /// <param name="query">As typed: what it says already is left out.</param>
    public ImmutableArray<Phrase> RelatedTo(DocumentAnswer answer, string query) => _now.Related.In(
        answer.Hits.Select(hit => string.Join('\n', hit.Passages.Select(p => p.Passage.Text))), library.Catalogue.Entries.Length, query, MostRelated);

    /// <summary>Takes in a list, the catalogue as it is now, and what people decided.</summary>
    public void Set(TermList terms) => _now = new(
        terms, SuggestionIndex.Of(library.Catalogue, terms, marks, segmenter), new RelatedPhrases(terms.Phrases.Where(p => marks.Of(p.Text) is not PhraseState.Rejected)));

    private sealed record State(TermList Terms, SuggestionIndex Suggestions, RelatedPhrases Related);
}
