using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>A document's passages among the matches: they stand together, as they do in the index.</summary>
/// <param name="Segment">The place of its segment in the snapshot.</param>
/// <param name="Place">Its place in the segment.</param>
/// <param name="From">The place of its first passage in <see cref="Matches.Passages"/>.</param>
/// <param name="Length">How many passages stand there; at least 1.</param>
/// <param name="ByName">Whether the first of them stands there only for the document's name, and counts as no passage.</param>
/// <param name="Score">That of its best passage, and what its title adds.</param>
internal readonly record struct FoundDocument(int Segment, int Place, int From, int Length, bool ByName = false, float Score = 0)
{
    /// <summary>How many passages were found in it.</summary>
    public int Count => ByName ? Length - 1 : Length;

    /// <summary>The run of passages to show: those that were found, or the one that stands for the name.</summary>
    public (int From, int Length) Shown => ByName && Length > 1 ? (From + 1, Length - 1) : (From, Length);

    /// <summary>Best, or newest, first; what is equal stands in an order that no merge of the index changes.</summary>
    public static Comparison<FoundDocument> Order(IndexSnapshot snapshot, SearchSort sort) => (a, b) =>
    {
        var byScore = b.Score.CompareTo(a.Score);
        if (sort is not SearchSort.Date && byScore != 0)
        {
            return byScore;
        }

        var (first, second) = (snapshot.EntryOf(a), snapshot.EntryOf(b));
        var byDate = (second.Metadata.IssuedOn ?? DateOnly.MinValue).CompareTo(first.Metadata.IssuedOn ?? DateOnly.MinValue);
        return byDate != 0 ? byDate : byScore != 0 ? byScore : string.CompareOrdinal(first.Id.Value, second.Id.Value);
    };
}
