using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using CsCheck;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class MarkedTextTests
{
    [Fact]
    public void Hits_are_marked_and_numbered() =>
        Assert.Equal(
            "<b class=\"run-in\">1.a<mark id=\"hit-7\">bc</mark></b><mark>d</mark>e<mark id=\"hit-8\">f</mark>",
            Html(new MarkedText("1.abcdef", [new(3, 6), new(7, 8)], RunIn: 5, FirstHit: 7)));

    [Fact]
    public void A_documents_own_tags_stay_text() =>
        Assert.Equal("&lt;b&gt;<mark>&amp;</mark>", Html(new MarkedText("<b>&", [new(3, 4)])));

    [Fact]
    public void Cut_snippets_say_so()
    {
        using var writer = new StringWriter();
        MarkedText.Of(new Snippet("ab", [new(0, 1)], CutBefore: true, CutAfter: true)).WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        Assert.Equal("……<mark>a</mark>b……", System.Net.WebUtility.HtmlDecode(writer.ToString()).Replace("\u2026\u2026", "……", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_is_marked_the_text_stays_the_same()
    {
        var texts = Gen.Char["ab<>&\"'甲乙，。"].Array[0, 30].Select(c => new string(c));
        Gen.Select(texts, Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30]).Sample((text, a, b, runIn) =>
        {
            var (start, end) = (Math.Min(Math.Min(a, b), text.Length), Math.Min(Math.Max(a, b), text.Length));
            var html = Html(new MarkedText(text, start < end ? [new TextSpan(start, end)] : [], Math.Min(runIn, text.Length), 1));
            var body = new HtmlParser().ParseDocument($"<p>{html}</p>").QuerySelector("p")!;
            return body.TextContent == text && string.Concat(body.QuerySelectorAll("mark").Select(m => m.TextContent)) == text[start..end];
        });
    }

    [Fact]
    public void Hits_inside_and_across_links_are_marked_in_pieces() =>
        Assert.Equal(
            "a<mark id=\"hit-1\">b</mark><a class=\"ref\" href=\"/d#&quot;\"><mark>c</mark>d<mark id=\"hit-2\">e</mark></a>f",
            Html(new MarkedText("abcdef", [new(1, 3), new(4, 5)], FirstHit: 1) { Links = [new(new TextSpan(2, 5), "/d#\"")] }));

    [Fact]
    public void Whatever_is_linked_the_text_stays_the_same()
    {
        var texts = Gen.Char["ab<>&\"'甲乙，。"].Array[0, 30].Select(c => new string(c));
        Gen.Select(texts, Gen.Int[0, 30].Array[4], Gen.Int[0, 30]).Sample((text, places, runIn) =>
        {
            var cuts = places.Select(p => Math.Min(p, text.Length)).Order().ToArray();
            var (hit, link) = (new TextSpan(cuts[0], cuts[2]), new TextSpan(cuts[1], cuts[3]));
            var html = Html(new MarkedText(text, hit.IsEmpty ? [] : [hit], Math.Min(runIn, text.Length), 1) { Links = link.IsEmpty ? [] : [new(link, "#x")] });
            var body = new HtmlParser().ParseDocument($"<p>{html}</p>").QuerySelector("p")!;
            return body.TextContent == text && string.Concat(body.QuerySelectorAll("mark").Select(m => m.TextContent)) == hit.Of(text)
                && string.Concat(body.QuerySelectorAll("a").Select(m => m.TextContent)) == link.Of(text) && body.QuerySelectorAll("[id=hit-1]").Length <= 1;
        });
    }

    private static string Html(MarkedText text)
    {
        using var writer = new StringWriter();
        text.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
