using System.Buffers;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Counts a literal text over the years: the passages that hold it are found as a search finds them, and how often each does is looked up in its text in memory.</summary>
internal sealed class PhraseCount(SearchFilters filters, string text)
{
    // -1 stands for documents without a date.
    private readonly Dictionary<int, YearCount> _years = [];
    private Use? _first;
    private Use? _last;

    public static PhraseHistory Of(IndexSnapshot snapshot, string phrase, SearchFilters filters, CancellationToken cancel)
    {
        var count = new PhraseCount(filters, NormalizedText.Fold(phrase));
        foreach (var segment in snapshot.Searchable)
        {
            cancel.ThrowIfCancellationRequested();
            if (new PassageFinder(segment).Find(new QueryNode.Phrase(phrase), WordReading.Literal) is { IsEmpty: false } found)
            {
                count.Add(segment.Memory, found);
            }
        }

        return count.History(phrase);
    }

    private void Add(SegmentMemory memory, PassageSet found)
    {
        var length = found.Count;
        var passages = ArrayPool<int>.Shared.Rent(length);
        found.CopyTo(passages, 0);
        for (var at = 0; at < length;)
        {
            // A document's passages stand together.
            var entry = memory.View.Entries[memory.View.EntryOf(passages[at])];
            var from = at;
            while (at < length && passages[at] < entry.First + entry.Count)
            {
                at++;
            }

            if (filters.Admit(entry.Metadata))
            {
                Add(memory, entry, passages.AsSpan(from, at - from));
            }
        }

        ArrayPool<int>.Shared.Return(passages);
    }

    private void Add(SegmentMemory memory, DocumentEntry entry, ReadOnlySpan<int> passages)
    {
        var occurrences = 0;
        foreach (var passage in passages)
        {
            occurrences += OccurrencesIn(memory.Normalized(passage));
        }

        var year = entry.Year ?? -1;
        var sum = _years.GetValueOrDefault(year);
        _years[year] = new YearCount(entry.Year, sum.Documents + 1, sum.Passages + passages.Length, sum.Occurrences + occurrences);
        if (entry.Metadata.IssuedOn is { } day)
        {
            Note(new Use(memory, entry, day, passages[0], passages[^1]));
        }
    }

    private int OccurrencesIn(ReadOnlySpan<char> passage)
    {
        var count = 0;
        for (var at = passage.IndexOf(text); at >= 0;)
        {
            count++;
            passage = passage[(at + 1)..];
            at = passage.IndexOf(text);
        }

        return count;
    }

    // Of several documents of one day always the same ones, whatever the order of the index.
    private void Note(Use use)
    {
        _first = _first is null || use.IsBefore(_first) ? use : _first;
        _last = _last is null || _last.IsBefore(use) ? use : _last;
    }

    private PhraseHistory History(string phrase) => new(
        phrase, [.. _years.Values.OrderBy(y => y.Year ?? int.MaxValue)], _first?.Read(_first.First), _last?.Read(_last.Last));

    private sealed record Use(SegmentMemory Memory, DocumentEntry Entry, DateOnly Day, int First, int Last)
    {
        public bool IsBefore(Use other) =>
            Day != other.Day ? Day < other.Day : string.CompareOrdinal(Entry.Id.Value, other.Entry.Id.Value) < 0;

        public PhraseUse Read(int passage) => new(Entry.Id, Entry.Metadata.Title, Day, Memory.Passage(passage));
    }
}
