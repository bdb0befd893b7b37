using System.Runtime.InteropServices;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>A document with the run of its passages among the matches.</summary>
/// <param name="Segment">The place of its segment in the snapshot.</param>
/// <param name="Place">Its place in the segment.</param>
/// <param name="From">The place of its first passage in <see cref="Matches.Passages"/>.</param>
/// <param name="Length">How many passages stand there.</param>
/// <param name="ByName">Whether the first of them stands there only for the document's name, and counts as no passage.</param>
/// <param name="Score">That of its best passage, and what its title adds.</param>
internal readonly record struct FoundDocument(DocumentEntry Entry, int Segment, int Place, int From, int Length, bool ByName, float Score)
{
    /// <summary>What a title that holds every text adds at least, where the best document's score is 1; what it says in full adds 1 more.</summary>
    private const float TitleLift = 0.5f;

    /// <summary>How many passages were found in it.</summary>
    public int Count => ByName ? Length - 1 : Length;

    /// <summary>The run of passages to show: those that were found, or the one that stands for the name.</summary>
    public (int From, int Length) Shown => ByName && Length > 1 ? (From + 1, Length - 1) : (From, Length);

    /// <summary>The documents of the matches, each with the score of its best passage.</summary>
    public static List<FoundDocument> In(IndexSnapshot snapshot, Matches matches)
    {
        var runs = matches.Documents;
        var found = new List<FoundDocument>(runs.Length);
        var passages = matches.Passages;
        var scores = matches.Scores;
        foreach (ref readonly var run in runs)
        {
            var segment = snapshot.Searchable[run.Segment];
            var byName = matches.IsByName(run.Segment, passages[run.From] - segment.First);
            found.Add(new FoundDocument(segment.Memory.View.Entries[run.Place], run.Segment, run.Place, run.From, run.Length, byName, run.Best(scores)));
        }

        return found;
    }

    /// <summary>Lifts the documents whose title holds every text that was found, the more the less else it says: they are what was meant.</summary>
    public static void LiftByTitle(IndexSnapshot snapshot, List<FoundDocument> found, Finding finding)
    {
        var texts = finding.Texts;
        var wanted = finding.Literally.Select(texts.TokensOf).Where(tokens => tokens.Text.Length > 0).DistinctBy(tokens => tokens.Text).ToList();
        if (wanted.Count == 0 || found.Count == 0)
        {
            return;
        }

        var length = wanted.Sum(tokens => tokens.Text.Length);
        var best = float.MinValue;
        foreach (ref readonly var document in CollectionsMarshal.AsSpan(found))
        {
            best = Math.Max(best, document.Score);
        }

        var titled = wanted.MaxBy(tokens => tokens.Text.Length)!.Text;
        foreach (var i in Titled(snapshot, found, titled))
        {
            var (entry, title) = (found[i].Entry, found[i].Entry.NormalizedTitle);
            if (wanted.TrueForAll(tokens => tokens.Characters.Length > 1
                ? entry.TitleHoldsAsWords(tokens.Text, texts.Segmenter)
                : title.Contains(tokens.Text, StringComparison.Ordinal)))
            {
                found[i] = found[i] with { Score = found[i].Score + (best * (TitleLift + Math.Min(1f, (float)length / title.Length))) };
            }
        }
    }

    // The found documents, by their places, whose title holds a text: two rising lists are walked side by side.
    private static IEnumerable<int> Titled(IndexSnapshot snapshot, List<FoundDocument> found, string text)
    {
        var at = 0;
        for (var segment = 0; segment < snapshot.Searchable.Length; segment++)
        {
            foreach (var place in snapshot.Searchable[segment].Memory.Names.Titled(text))
            {
                while (at < found.Count && (found[at].Segment < segment || (found[at].Segment == segment && found[at].Place < place)))
                {
                    at++;
                }

                if (at < found.Count && found[at].Segment == segment && found[at].Place == place)
                {
                    yield return at;
                }
            }
        }
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
