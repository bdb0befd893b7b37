using System.Buffers;
using System.Collections.Frozen;

namespace PolicyPortal.Core.Terms;

/// <summary>What no phrase begins or ends with: particles, and numbers of articles.</summary>
/// <remarks>Only what is never, or hardly ever, the first or last part of a word: 为 ends 行为, 对 begins 对外开放.</remarks>
internal static class PhraseEdges
{
    private const string First = "的了和与及或等其该并是之而则也且但者们款项条第由";
    private const string Last = "的了和与及或其该并是而则且但被把于不第每各对";
    private const string Numerals = "〇零一二三四五六七八九十百千万亿";

    private static readonly SearchValues<char> Numbers = SearchValues.Create(Numerals);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "应当", "可以", "不得", "必须", "以及", "或者", "并且", "按照", "依照", "根据", "对于", "由于", "关于", "其他", "有关", "其中", "如果", "因为", "所以", "但是", "为了", "自己", "进行",
        "予以", "本法", "本条", "前款", "下列", "上述", "已经", "没有", "不是", "就是", "这个", "这些", "我们", "他们", "同时",
        "个月", "个工", "个以", "倍以", "两个", "年以", "日内", "月内",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool AreWhole(ReadOnlySpan<char> phrase) =>
        !First.Contains(phrase[0]) && !Last.Contains(phrase[^1]) && !IsParticle(phrase[..2]) && !IsParticle(phrase[^2..])
        && !Numerals.Contains(phrase[^1]) && !IsCount(phrase);

    private static bool IsParticle(ReadOnlySpan<char> pair) => Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pair);

    // 三个月, 十日内, 二分之一, 十三条: amounts and numbers, not phrases. 一带一路 is one.
    private static bool IsCount(ReadOnlySpan<char> phrase)
    {
        var unit = phrase.IndexOfAnyExcept(Numbers);
        return unit < 0 || (unit > 0 && "个日月年天元倍分次种以岁人名条款项章节号届".Contains(phrase[unit]));
    }
}
