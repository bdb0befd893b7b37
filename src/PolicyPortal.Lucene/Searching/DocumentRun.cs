namespace PolicyPortal.Lucene.Searching;

/// <summary>The passages of one document among the matches: they stand together, as they do in the index.</summary>
/// <param name="Segment">The place of its segment in the snapshot.</param>
/// <param name="Place">Its place in the segment.</param>
/// <param name="From">The place of its first passage in <see cref="Matches.Passages"/>.</param>
/// <param name="Length">How many passages stand there; at least 1.</param>
internal readonly record struct DocumentRun(int Segment, int Place, int From, int Length)
{
    /// <summary>Groups matches by document.</summary>
    public static List<DocumentRun> In(IndexSnapshot snapshot, Matches matches)
    {
        var runs = new List<DocumentRun>(Math.Min(matches.Count, snapshot.Documents));
        for (var number = 0; number < snapshot.Searchable.Length; number++)
        {
            var segment = snapshot.Searchable[number];
            var view = segment.Memory.View;
            var passages = matches.Passages[matches.InSegment(number)];
            var from = matches.InSegment(number).Start.Value;
            for (var at = 0; at < passages.Length;)
            {
                var place = view.EntryOf(passages[at] - segment.First);
                var end = segment.First + view.EndOf(place);
                var first = at;
                for (at++; at < passages.Length && passages[at] < end; at++)
                {
                }

                runs.Add(new DocumentRun(number, place, from + first, at - first));
            }
        }

        return runs;
    }

    /// <summary>The best of the passages' scores.</summary>
    public float Best(ReadOnlySpan<float> scores)
    {
        var best = scores[From];
        foreach (var score in scores.Slice(From + 1, Length - 1))
        {
            if (score > best)
            {
                best = score;
            }
        }

        return best;
    }
}
