using System.Text;
using CsCheck;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Segmentation;

/// <summary>What holds for every segmenter; each has a test class that inherits this.</summary>
public abstract class SegmenterContract
{
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.OneOf("中央经济工作会议在北京举行，推进C919大飞机。3.5亿𠮷〔2023〕\uD800\uDC00 \n".ToCharArray()), Gen.Char)
        .Array[0, 60].Select(units => new string(units));

    protected abstract Segmenter Segmenter { get; }

    [Fact]
    public void The_pieces_joined_are_the_text() => Texts.Sample(text =>
    {
        var pieces = Segmenter.Split(text);
        Assert.Equal(text, string.Concat(pieces.Select(p => p.Of(text))));
        Assert.All(pieces, p => Assert.False(p.IsEmpty));
    });

    [Fact]
    public void No_surrogate_pair_is_cut() => Texts.Sample(text => Assert.All(
        Segmenter.Split(text),
        p => Assert.False(p.End < text.Length && char.IsLowSurrogate(text[p.End]) && char.IsHighSurrogate(text[p.End - 1]))));

    [Fact]
    public void An_empty_text_has_no_pieces() => Assert.Empty(Segmenter.Split(""));

    [Fact]
    public void Many_threads_are_served_at_once()
    {
        var texts = Enumerable.Range(0, 200).Select(i => new StringBuilder().Insert(0, $"第{i}条中央经济工作会议在北京举行。", 5).ToString()).ToArray();
        var alone = texts.Select(Segmenter.Split).ToArray();
        Parallel.For(0, texts.Length, i => Assert.Equal(alone[i], Segmenter.Split(texts[i])));
    }

    [Fact]
    public void A_long_line_is_cut_in_time_that_grows_with_it()
    {
        var line = new StringBuilder().Insert(0, "推动高质量发展", 100_000).ToString();
        Assert.Equal(line.Length, Segmenter.Split(line).Sum(p => p.Length));
    }
}
