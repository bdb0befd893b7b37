using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Counts a literal text over the years: the passages that hold it as a search finds them, and each place where it begins in them.</summary>
internal sealed class PhraseCount
{
    // -1 stands for documents without a date.
    private readonly Dictionary<int, YearCount> _years = [];
    private Use? _first;
    private Use? _last;

    public static PhraseHistory Of(IndexSnapshot snapshot, string phrase, SearchFilters filters, CancellationToken cancel)
    {
        var text = NormalizedText.Fold(phrase);
        if (text.Length == 0)
        {
            return PhraseHistory.Empty(phrase);
        }

        var count = new PhraseCount();
        foreach (var segment in snapshot.Searchable)
        {
            cancel.ThrowIfCancellationRequested();
            count.Add(segment, text, filters);
        }

        return count.History(phrase);
    }

    private void Add(SearchableSegment segment, string text, SearchFilters filters)
    {
        var memory = segment.Memory;
        var found = new PhraseFinder(memory).Find(text).Passages.And(segment.Passages);
        var numbers = new int[found.Count];
        found.CopyTo(numbers, 0);
        for (int at = 0, place = 0; at < numbers.Length;)
        {
            // A document's passages stand together.
            place = Gallop.To(memory.View.Ends, place, numbers[at] + 1);
            var entry = memory.View.Entries[place];
            var end = entry.First + entry.Count;
            var (first, occurrences) = (at, 0);
            for (; at < numbers.Length && numbers[at] < end; at++)
            {
                occurrences += Occurrences(memory.Normalized(numbers[at]), text);
            }

            if (filters.Admit(entry.Metadata))
            {
                var year = entry.Year ?? -1;
                var sum = _years.GetValueOrDefault(year);
                _years[year] = new YearCount(entry.Year, sum.Documents + 1, sum.Passages + at - first, sum.Occurrences + occurrences);
                Note(new Use(memory, entry, numbers[first], numbers[at - 1]));
            }
        }
    }

    // Places that overlap count each.
    private static int Occurrences(ReadOnlySpan<char> passage, string text)
    {
        var count = 0;
        for (var at = passage.IndexOf(text); at >= 0; at = passage.IndexOf(text))
        {
            count++;
            passage = passage[(at + 1)..];
        }

        return count;
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
        _first?.Read(_first.First),
        _last?.Read(_last.Last));

    private sealed record Use(SegmentMemory Memory, DocumentEntry Entry, int First, int Last) : IComparable<Use>
    {
        public int CompareTo(Use? other) => other is null ? 1
            : Entry.Metadata.IssuedOn!.Value.CompareTo(other.Entry.Metadata.IssuedOn!.Value) is var byDay and not 0 ? byDay
            : string.CompareOrdinal(Entry.Id.Value, other.Entry.Id.Value);

        public PhraseUse Read(int passage) => new(Entry.Id, Entry.Metadata.Title, Entry.Metadata.IssuedOn!.Value, Memory.Passage(passage));
    }
}
