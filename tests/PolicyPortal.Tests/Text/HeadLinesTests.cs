using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Text;

public class HeadLinesTests
{
    private const string Text =
        "会议指出，要坚持稳中求进工作总基调，完整准确\n全面贯彻新发展理念，加快构建新发展格局，着力\n推动高质量发展，抓好各项工作，确保取得实效。\n";

    [Theory]
    [InlineData("中共中央国务院致中国体育代表团全体同志的贺电\n中国体育代表团：\n")]
    [InlineData("踔厉前行，开启友好合作共同发展新篇章新征程路\n中华人民共和国主席 习近平\n")]
    public void A_title_after_a_full_line_is_no_part_of_its_paragraph(string head) =>
        Assert.Contains(Parsed.Text(Text + head + Text).Documents.SelectMany(d => d.Paragraphs), p => p.Text.Replace(" ", "", StringComparison.Ordinal) == head.Split('\n')[0]);
}
