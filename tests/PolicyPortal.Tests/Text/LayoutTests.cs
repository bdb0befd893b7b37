using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Text;

public class LayoutTests
{
    private static readonly string[] Lines =
    [
        "会议指出，要坚持稳中求进工作总基调，完整准确", "全面贯彻新发展理念，加快构建新发展格局，着力", "推动高质量发展，统筹国内国际两个大局。", "会议强调，要切实保障和改善民生，抓好农业生产",
        "和粮食安全，做好防汛抗旱各项工作，确保人民群", "众生命财产安全，维护社会大局稳定。", "会议要求，各地区各部门要提高认识，加强领导，",
        "压实责任，狠抓落实，以钉钉子精神做好各项工作", "，努力完成全年经济社会发展目标任务。",
    ];

    [Fact]
    public void Empty_lines_that_stand_in_mid_sentence_part_nothing()
    {
        // Here and there an empty line is left, as extraction leaves them.
        var text = string.Concat(Lines.Select((line, i) => line + (i % 2 == 0 ? "\n\n" : "\n")));
        Assert.Equal(3, Parsed.Text(text).Documents.Sum(d => d.Paragraphs.Length));
    }

    [Fact]
    public void A_header_over_a_date_is_a_header_where_other_pages_have_it()
    {
        var pages = Enumerable.Range(1, 5).Select(n => $"国务院公报\n第{n}段说明有关工作的情况，各地区、各部门要认真贯彻执行。\n各项工作都要抓好落实。\n— {n} —\n");
        var text = string.Concat(pages) + "国务院公报\n2020年1月18日\n— 6 —\n";
        Assert.DoesNotContain(Parsed.Text(text).Documents.SelectMany(d => d.Paragraphs), p => p.Text.Contains("公报", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_words_of_a_bracket_are_no_header()
    {
        var pages = Enumerable.Range(1, 4).Select(n => $"责）\n第{n}段说明有关工作的情况，各地区、各部门要认真贯彻执行。（由有关部门负\n— {n} —\n");
        var text = string.Concat(pages);
        Assert.Equal(text.Count(c => c is '责'), Parsed.Text(text).Documents.SelectMany(d => d.Paragraphs).Sum(p => p.Text.Count(c => c is '责')));
    }

    [Theory]
    [InlineData("）")]
    [InlineData("））")]
    public void A_note_of_two_full_lines_ends_with_its_bracket(string closing)
    {
        var note = new[] { "（2006年6月12日某法院审判委员会第1390次会议通过", "2008年7月3日公布，自2008年8月1日起施行" + closing };
        var paragraphs = Parsed.Text(string.Join('\n', [.. Lines, .. note, "根据有关法律的规定，现就执行问题作出如下安排，请", "认真贯彻执行。"])).Documents.SelectMany(d => d.Paragraphs).Select(p => p.Text);
        Assert.Contains(string.Concat(note), paragraphs.Select(Parsed.Compact));
    }

    [Fact]
    public void A_page_is_left_unfilled_where_a_paragraph_ends()
    {
        // The last line before the short page's end is as full as any.
        var pages = "甲乙丙丁".Select(own => string.Concat(Lines[..6].Select(line => own + line[1..] + "\n")) + "\f");
        var text = string.Concat(pages) + "会议要求，各地区各部门要提高认识，加强领导。\n\f国务院有关部门应当依照本规定，认真做好各项工作\n，努力完成全年目标任务。\n";
        Assert.Contains(Parsed.Text(text).Documents.SelectMany(d => d.Paragraphs), p => p.Text.StartsWith("国务院有关部门", StringComparison.Ordinal));
    }
}
