namespace PolicyPortal.Lucene.Memory;

/// <summary>A passage's length in one byte, by steps of 4%. Lucene's own byte steps by 15% and more, and BM25 feels it.</summary>
internal static class LengthCode
{
    private const float StepsPerDoubling = 16;

    /// <param name="tokens">How many tokens the passage has; beyond 2^15.9 all are alike.</param>
    public static byte Of(int tokens) => (byte)Math.Min(MathF.Round(StepsPerDoubling * MathF.Log2(Math.Max(1, tokens))), byte.MaxValue);

    /// <summary>In tokens.</summary>
    public static float LengthOf(byte code) => MathF.Pow(2, code / StepsPerDoubling);
}
