namespace PolicyPortal.Lucene.Searching;

/// <summary>What a passage's document says for it, when each passage has its own score.</summary>
internal static class DocumentEvidence
{
    /// <summary>The part of the mean of its document's three best scores that a passage gains: beside an answer stand others of its subject.</summary>
    public const float Share = 0.2f;

    /// <param name="scores">Of one document's passages.</param>
    /// <param name="standing">The document's, as <see cref="Standing.FactorOf"/> has it.</param>
    public static void AddTo(Span<float> scores, float standing)
    {
        var gain = Share * MeanOfBest(scores);
        foreach (ref var score in scores)
        {
            score = standing * (score + gain);
        }
    }

    // One passage may hold the words by chance; three do not.
    private static float MeanOfBest(ReadOnlySpan<float> scores)
    {
        var (first, second, third) = (0f, 0f, 0f);
        foreach (var score in scores)
        {
            // Nobody can foresee which is better, so no branch is taken.
            third = float.MaxNative(third, float.MinNative(second, score));
            second = float.MaxNative(second, float.MinNative(first, score));
            first = float.MaxNative(first, score);
        }

        return (first + second + third) / 3;
    }
}
