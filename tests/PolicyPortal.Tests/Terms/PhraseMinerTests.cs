using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Terms;
using PolicyPortal.Tests.Contracts;
using Xunit;

namespace PolicyPortal.Tests.Terms;

public class PhraseMinerTests
{
    // 高质量发展 and 访企拓岗 stand among ever different words; 的高质量 and 质量发展 never stand free.
    private static readonly string[] Before = ["推动", "实现", "坚持", "促进", "聚焦", "引领", "服务", "围绕", "开展", "组织"];
    private static readonly string[] After = ["取得", "任务", "目标", "行动", "要求", "成效", "水平", "机制", "方案", "经验"];

    [Fact]
    public void What_holds_together_and_stands_free_is_a_phrase()
    {
        var phrases = Find(Sentences("高质量发展").Concat(Sentences("访企拓岗")));
        Assert.Contains("高质量发展", phrases.Keys);
        Assert.Contains("访企拓岗", phrases.Keys);
        Assert.DoesNotContain("质量发展", phrases.Keys);
        Assert.DoesNotContain("高质量", phrases.Keys);
        Assert.Equal(10, phrases["高质量发展"].Count);
        Assert.Equal(2, phrases["高质量发展"].Documents);
    }

    [Fact]
    public void What_one_document_alone_repeats_is_none()
    {
        var text = new PhraseText();
        text.Add(SampleDocuments.Of("aaaaaaaa", "甲", [.. Sentences("高质量发展")]));
        text.Add(SampleDocuments.Of("bbbbbbbb", "乙", "说的是别的事。"));
        Assert.Empty(PhraseMiner.Find(text, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_paragraph_that_is_printed_many_times_counts_once()
    {
        var phrases = Find(Sentences("高质量发展").Concat(Sentences("高质量发展")).Concat(Sentences("高质量发展")));
        Assert.Equal(10, phrases["高质量发展"].Count);
    }

    [Theory]
    [InlineData("的高质量发展")]
    [InlineData("应当高质量发展")]
    [InlineData("三个月以内办理")]
    public void Particles_and_amounts_open_no_phrase(string words) => Assert.DoesNotContain(words, Find(Sentences(words)).Keys);

    [Fact]
    public void Punctuation_parts_phrases() => Assert.DoesNotContain(Find(Sentences("高质量，发展")).Keys, p => p.Contains("量发", StringComparison.Ordinal));

    [Fact]
    public void Counts_are_those_of_a_scan()
    {
        var documents = Parsing.Parsed.Seed.Documents;
        var text = new PhraseText();
        foreach (var document in documents)
        {
            text.Add(document);
        }

        var paragraphs = documents.SelectMany(d => d.Paragraphs)
            .Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Clause or ParagraphRole.Item or ParagraphRole.Heading)
            .Select(p => p.TextWithoutLabel).Distinct()
            .Select(t => string.Concat(t.Select(c => char.IsWhiteSpace(c) ? "" : c is (>= '\u4E00' and <= '\u9FFF') or '〇' ? c.ToString() : "|"))).ToList();
        var phrases = PhraseMiner.Find(text, TestContext.Current.CancellationToken);
        Assert.True(phrases.Length > 20, $"{phrases.Length} phrases");
        Assert.All(phrases, p => Assert.Equal(paragraphs.Sum(t => Times(t, p.Text)), p.Count));
    }

    [Fact]
    public void What_documents_share_is_related_and_what_is_known_is_not()
    {
        ImmutableArray<Phrase> phrases = [new("高质量发展", 9, 3, 0.8f, 2), new("就业创业", 9, 3, 0.8f, 2), new("访企拓岗", 9, 2, 0.8f, 2)];
        var related = new RelatedPhrases(phrases).In(["促进高质量发展、就业创业，访企拓岗", "高质量发展，就业创业", "访企拓岗、就业创业"], 10, "促进就业创业", 5);
        Assert.Equal(["访企拓岗", "高质量发展"], related.Select(p => p.Text));
    }

    private static IEnumerable<string> Sentences(string phrase) => Before.Zip(After, (before, after) => $"{before}{phrase}{after}。");

    private static Dictionary<string, Phrase> Find(IEnumerable<string> sentences)
    {
        var text = new PhraseText();
        foreach (var (id, half) in new[] { ("aaaaaaaa", 0), ("bbbbbbbb", 1) })
        {
            text.Add(SampleDocuments.Of(id, id, [.. sentences.Where((_, i) => i % 2 == half)]));
        }

        return PhraseMiner.Find(text, TestContext.Current.CancellationToken).ToDictionary(p => p.Text);
    }

    private static int Times(string text, string part)
    {
        var times = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            times++;
        }

        return times;
    }
}
