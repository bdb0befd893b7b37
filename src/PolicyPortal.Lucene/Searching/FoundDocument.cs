using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>A document with the run of its passages among the matches.</summary>
/// <param name="From">The place of its first passage in <see cref="Matches.Passages"/>.</param>
/// <param name="Score">That of its best passage, and what its title adds.</param>
internal readonly record struct FoundDocument(DocumentEntry Entry, int From, int Count, float Score)
{
    /// <summary>What a title that holds every text adds at least, where the best document's score is 1; what it says in full adds 1 more.</summary>
    private const float TitleLift = 0.5f;

    /// <summary>Groups matches by document; a document's passages stand together in the index.</summary>
    public static List<FoundDocument> In(IndexSnapshot snapshot, Matches matches)
    {
        var found = new List<FoundDocument>();
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            var view = snapshot.Segments[leaf.Ord];
            var (from, length) = matches.InSegment(leaf.Ord).GetOffsetAndLength(matches.Count);
            for (var at = from; at < from + length;)
            {
                var entry = view.Entries[view.EntryOf(matches.Passages[at] - leaf.DocBase)];
                var end = leaf.DocBase + entry.First + entry.Count;
                var first = at;
                var best = matches.Scores[at];
                for (at++; at < from + length && matches.Passages[at] < end; at++)
                {
                    best = Math.Max(best, matches.Scores[at]);
                }

                found.Add(new FoundDocument(entry, first, at - first, best));
            }
        }

        return found;
    }

    /// <summary>Lifts the documents whose title holds every text that was found, the more the less else it says: they are what was meant.</summary>
    /// <param name="texts">As typed.</param>
    public static List<FoundDocument> LiftedByTitle(List<FoundDocument> found, IReadOnlyList<string> texts, Segmenter segmenter)
    {
        var forms = texts.Select(text => WordForm.Of(text, segmenter)).OfType<WordForm>().ToList();
        var wanted = texts.Select(NormalizedText.Fold).Where(text => text.Length > 0).ToList();
        if (wanted.Count == 0 || found.Count == 0)
        {
            return found;
        }

        var length = wanted.Sum(text => text.Length);
        var best = found.Max(document => document.Score);
        return found.ConvertAll(document =>
            wanted.TrueForAll(text => document.Entry.NormalizedTitle.Contains(text, StringComparison.Ordinal))
            && forms.TrueForAll(form => document.Entry.TitleHolds(form, segmenter))
                ? document with { Score = document.Score + (best * (TitleLift + Math.Min(1f, (float)length / document.Entry.NormalizedTitle.Length))) }
                : document);
    }

    /// <summary>Best, or newest, first; what is equal stands in an order that no merge of the index changes.</summary>
    public static Comparison<FoundDocument> Order(SearchSort sort) => (a, b) =>
    {
        var byScore = b.Score.CompareTo(a.Score);
        var byDate = (b.Entry.Metadata.IssuedOn ?? DateOnly.MinValue).CompareTo(a.Entry.Metadata.IssuedOn ?? DateOnly.MinValue);
        var (first, second) = sort is SearchSort.Date ? (byDate, byScore) : (byScore, byDate);
        return first != 0 ? first : second != 0 ? second : string.CompareOrdinal(a.Entry.Id.Value, b.Entry.Id.Value);
    };
}
