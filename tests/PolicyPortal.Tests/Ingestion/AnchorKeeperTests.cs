using CsCheck;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

public class AnchorKeeperTests
{
    private const string First = "第一条 为了促进高质量充分就业，保护劳动者的合法权益，制定本办法。";
    private const string Second = "第二条 县级以上人民政府应当把稳定和扩大就业作为经济社会发展的优先目标。";
    private const string Third = "第三条 用人单位招用人员不得有歧视性内容，不得收取押金。";
    private const string Fourth = "第四条 本办法自二〇二四年一月一日起施行。";

    private static readonly string[] Sentences = [.. Enumerable.Range(0, 60).Select(n => string.Concat(Enumerable.Range(0, 24).Select(k => (char)(0x4e00 + (((n * 24) + k) * 7 % 20000)))) + "。")];

    [Fact]
    public void The_same_text_keeps_every_byte()
    {
        var held = AnchorKeeper.Keep(Law(First, Third, Fourth), Law(First, Second, Third, Fourth));

        Assert.Equal(LibraryMarkdown.Write(held), LibraryMarkdown.Write(AnchorKeeper.Keep(Law(First, Third, Fourth), held)));
    }

    [Fact]
    public void An_article_that_is_counted_anew_keeps_its_anchor_and_the_new_one_gets_another()
    {
        var held = Law(First, Second, Third, Fourth);
        var amended = AnchorKeeper.Keep(
            Law(First, "第二条 就业坚持劳动者自主择业、市场调节就业、政府促进就业的方针。", Second.Replace("第二条", "第三条"), Third.Replace("第三条", "第四条"), Fourth.Replace("第四条", "第五条")),
            held);

        Assert.Equal(["art-1", "art-2~2", "art-2", "art-3", "art-4"], amended.Paragraphs.Select(p => p.Anchor.Value));
        Assert.Empty(amended.Aliases);
        Assert.Empty(amended.Gone);
        Assert.Equal(amended.Paragraphs.Select(p => p.Anchor), LibraryMarkdown.Read(LibraryMarkdown.Write(amended)).Paragraphs.Select(p => p.Anchor));
    }

    [Fact]
    public void An_article_that_is_worded_anew_in_its_place_keeps_its_number_s_anchor()
    {
        var amended = AnchorKeeper.Keep(Law(First, Second, "第三条 违反本办法的，由主管部门责令改正。", Fourth), Law(First, Second, Third, Fourth));

        Assert.Equal(["art-1", "art-2", "art-3", "art-4"], amended.Paragraphs.Select(p => p.Anchor.Value));
    }

    [Fact]
    public void A_deleted_article_is_gone_and_comes_back_when_its_text_does()
    {
        var held = Law(First, Second, Third, Fourth);
        var without = AnchorKeeper.Keep(Law(First, Third, Fourth), held);
        var map = AnchorMap.Of(without);
        Assert.True(map.IsGone(Anchor.Parse("art-2")));
        Assert.Equal(1, map.Find(Anchor.Parse("art-3")));

        var another = AnchorKeeper.Keep(Law(First, "第二条 就业坚持劳动者自主择业、市场调节就业、政府促进就业的方针。", Third, Fourth), without);
        Assert.Equal("art-2~2", another.Paragraphs[1].Anchor.Value);
        Assert.True(AnchorMap.Of(another).IsGone(Anchor.Parse("art-2")));

        var restored = AnchorKeeper.Keep(Law(First, Second, Third, Fourth), without);
        Assert.Equal(held.Paragraphs.Select(p => p.Anchor), restored.Paragraphs.Select(p => p.Anchor));
        Assert.Empty(restored.Gone);
    }

    [Fact]
    public void A_merged_paragraph_leads_to_the_one_that_took_it_over_and_parts_again()
    {
        var held = Parsed.Text($"{Sentences[0]}{Sentences[1]}\n\n{Sentences[2]}{Sentences[3]}\n\n{Sentences[4]}\n").Documents[0];
        var merged = Parsed.Text($"{Sentences[0]}{Sentences[1]}{Sentences[2]}{Sentences[3]}\n\n{Sentences[4]}\n").Documents[0];
        Assert.Equal([3, 2], [held.Paragraphs.Length, merged.Paragraphs.Length]);
        var joined = AnchorKeeper.Keep(merged, held);

        Assert.Equal(held.Paragraphs[0].Anchor, joined.Paragraphs[0].Anchor);
        Assert.Equal(0, AnchorMap.Of(joined).Find(held.Paragraphs[1].Anchor));
        Assert.Equal(held.Paragraphs.Select(p => p.Anchor), AnchorKeeper.Keep(held, joined).Paragraphs.Select(p => p.Anchor));
    }

    [Fact]
    public void The_first_part_of_a_split_paragraph_keeps_its_anchor()
    {
        var held = Parsed.Text($"{Sentences[0]}\n\n{Sentences[1]}{Sentences[2]}{Sentences[3]}\n\n{Sentences[4]}\n").Documents[0];
        var split = AnchorKeeper.Keep(Parsed.Text($"{Sentences[0]}\n\n{Sentences[1]}\n\n{Sentences[2]}{Sentences[3]}\n\n{Sentences[4]}\n").Documents[0], held);

        Assert.Equal([held.Paragraphs[0].Anchor, held.Paragraphs[1].Anchor, held.Paragraphs[2].Anchor], [split.Paragraphs[0].Anchor, split.Paragraphs[1].Anchor, split.Paragraphs[3].Anchor]);
    }

    [Fact]
    public void No_published_anchor_ever_leads_to_another_text()
    {
        // Paragraphs that have nothing in common: each is known by its words alone, whatever its number and place.
        var text = Gen.Select(Gen.Shuffle(Enumerable.Range(0, 60).ToArray()), Gen.Int[1, 14], (order, count) => order[..count]);
        Gen.Select(text.Array[2, 6], Gen.Bool).Sample((versions, numbered) =>
        {
            var held = Version(versions[0], numbered);
            var published = new Dictionary<string, Paragraph>();
            foreach (var version in versions[1..])
            {
                Publish(held, published);
                held = LibraryMarkdown.Read(LibraryMarkdown.Write(AnchorKeeper.Keep(Version(version, numbered), held)));
                var map = AnchorMap.Of(held);
                foreach (var (anchor, was) in published)
                {
                    var place = map.Find(Anchor.Parse(anchor));
                    Assert.True(place is null ? map.IsGone(Anchor.Parse(anchor)) : IsThatOrItsSuccessor(held.Paragraphs[place.Value], was), anchor);
                }
            }
        });
    }

    // The one exception: what is worded anew in its place, under its number.
    private static bool IsThatOrItsSuccessor(Paragraph now, Paragraph was) =>
        now.TextWithoutLabel == was.TextWithoutLabel || (was.Ordinal is not null && now.Ordinal == was.Ordinal);

    private static void Publish(PolicyDocument document, Dictionary<string, Paragraph> published)
    {
        foreach (var (anchor, place) in AnchorMap.Of(document).Places)
        {
            published[anchor] = document.Paragraphs[place];
        }
    }

    private static PolicyDocument Version(int[] sentences, bool numbered) =>
        Parsed.Text(string.Concat(sentences.Select((s, i) => $"{(numbered ? $"第{Chinese(i + 1)}条 " : "")}{Sentences[s]}\n\n"))).Documents[0] with { Id = DocumentId.Parse("aaaaaaaa") };

    private static string Chinese(int number) => number < 10 ? "一二三四五六七八九"[number - 1].ToString() : "十" + (number == 10 ? "" : "一二三四五六七八九"[number - 11].ToString());

    private static PolicyDocument Law(params string[] articles) => Parsed.Text(string.Join("\n\n", articles) + "\n").Documents[0];
}
