namespace PolicyPortal.Lucene.Searching;

/// <summary>What a passage's document says for it, when each passage has its own score.</summary>
internal static class DocumentEvidence
{
    /// <summary>The part of its document's best score that a passage gains: beside an answer stand others of its subject.</summary>
    public const float Share = 0.2f;

    public static void AddTo(IndexSnapshot snapshot, Matches matches)
    {
        var scores = matches.Scores;
        foreach (var document in matches.Documents)
        {
            var factor = snapshot.Standing.FactorOf(document.Segment, document.Place);
            var gain = Share * document.Best(scores);
            foreach (ref var score in scores.Slice(document.From, document.Length))
            {
                score = factor * (score + gain);
            }
        }
    }
}
