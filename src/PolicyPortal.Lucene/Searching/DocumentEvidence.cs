namespace PolicyPortal.Lucene.Searching;

/// <summary>What a passage's document says for it, when each passage has its own score.</summary>
internal static class DocumentEvidence
{
    /// <summary>The part of the mean of its document's three best scores that a passage gains: beside an answer stand others of its subject.</summary>
    public const float Share = 0.2f;

    public static void AddTo(IndexSnapshot snapshot, Matches matches)
    {
        var scores = matches.Scores;
        foreach (var document in matches.Documents)
        {
            var factor = snapshot.Standing.FactorOf(document.Segment, document.Place);
            var own = scores.Slice(document.From, document.Length);
            var gain = Share * MeanOfBest(own);
            foreach (ref var score in own)
            {
                score = factor * (score + gain);
            }
        }
    }

    // One passage may hold the words by chance; three do not.
    private static float MeanOfBest(ReadOnlySpan<float> scores)
    {
        var (first, second, third) = (0f, 0f, 0f);
        foreach (var score in scores)
        {
            if (score > third)
            {
                (first, second, third) = score > first ? (score, first, second) : score > second ? (first, score, second) : (first, second, score);
            }
        }

        return (first + second + third) / 3;
    }
}
