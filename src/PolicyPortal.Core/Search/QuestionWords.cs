using System.Buffers;
using System.Collections.Frozen;

namespace PolicyPortal.Core.Search;

/// <summary>The words that make a question of a text, or a wish, and say little of its subject. They count less, not nothing: 能否 and 应当 do stand in some answers and not in others.</summary>
public static class QuestionWords
{
    /// <summary>What such a token counts, where another counts 1.</summary>
    public const float Weight = 0.5f;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "什么", "什么样", "怎么", "怎么办", "怎样", "如何", "哪些", "哪个", "是否", "能否", "可否", "多少", "几", "为什么", "请问",
            "可以", "能", "能够", "应该", "应当", "需要", "要", "是", "的", "了", "我", "有", "不",
        ],
        StringComparer.Ordinal);

    // These stand in questions only, so a pair with one of them does too.
    private static readonly SearchValues<char> Marks = SearchValues.Create("吗呢么怎哪谁");

    /// <param name="token">A character, pair or word, normalised.</param>
    public static float WeightOf(string token) => Words.Contains(token) || token.AsSpan().ContainsAny(Marks) ? Weight : 1;
}
