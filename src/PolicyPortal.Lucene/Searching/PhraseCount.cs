using Lucene.Net.Index;
using Lucene.Net.Search;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Indexing;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Counts a literal text over the index: how often each passage holds it stands in the postings, so no text is read but the first and last use.</summary>
internal sealed class PhraseCount(IndexSnapshot snapshot)
{
    // -1 stands for documents without a date.
    private readonly Dictionary<int, YearCount> _years = [];
    private Use? _first;
    private Use? _last;

    public static PhraseHistory Of(IndexSnapshot snapshot, string phrase, SearchFilters filters, CancellationToken cancel)
    {
        if (QueryTranslation.Phrase(NormalizedText.Fold(phrase)) is not { } query)
        {
            return PhraseHistory.Empty(phrase);
        }

        var count = new PhraseCount(snapshot);
        var weight = snapshot.Searcher.CreateNormalizedWeight(query);
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            cancel.ThrowIfCancellationRequested();
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer)
            {
                count.Add(leaf, scorer, filters);
            }
        }

        return count.History(phrase);
    }

    private void Add(AtomicReaderContext leaf, Scorer scorer, SearchFilters filters)
    {
        var view = snapshot.Segments[leaf.Ord];
        for (var number = scorer.NextDoc(); number != DocIdSetIterator.NO_MORE_DOCS;)
        {
            // A document's passages stand together.
            var entry = view.Entries[view.EntryOf(number)];
            var end = entry.First + entry.Count;
            var (first, last, passages, occurrences) = (number, number, 0, 0);
            for (; number < end; number = scorer.NextDoc())
            {
                last = number;
                passages++;
                occurrences += scorer.Freq;
            }

            if (filters.Admit(entry.Metadata))
            {
                var year = entry.Year ?? -1;
                var sum = _years.GetValueOrDefault(year);
                _years[year] = new YearCount(entry.Year, sum.Documents + 1, sum.Passages + passages, sum.Occurrences + occurrences);
                Note(new Use(entry, leaf.DocBase + first, leaf.DocBase + last));
            }
        }
    }

    // Of several documents of one day always the same ones, whatever the order of the index.
    private void Note(Use use)
    {
        if (use.Entry.Metadata.IssuedOn is null)
        {
            return;
        }

        _first = _first is null || use.CompareTo(_first) < 0 ? use : _first;
        _last = _last is null || use.CompareTo(_last) > 0 ? use : _last;
    }

    private PhraseHistory History(string phrase) => new(
        phrase,
        [.. _years.Values.OrderBy(y => y.Year ?? int.MaxValue)],
        _first is { } first ? Read(first.Entry, first.First) : null,
        _last is { } last ? Read(last.Entry, last.Last) : null);

    private PhraseUse Read(DocumentEntry entry, int passage) => new(
        entry.Id, entry.Metadata.Title, entry.Metadata.IssuedOn!.Value, PassageBlock.Read(snapshot.Searcher.Doc(passage)));

    private sealed record Use(DocumentEntry Entry, int First, int Last) : IComparable<Use>
    {
        public int CompareTo(Use? other) => other is null ? 1
            : Entry.Metadata.IssuedOn!.Value.CompareTo(other.Entry.Metadata.IssuedOn!.Value) is var byDay and not 0 ? byDay
            : string.CompareOrdinal(Entry.Id.Value, other.Entry.Id.Value);
    }
}
