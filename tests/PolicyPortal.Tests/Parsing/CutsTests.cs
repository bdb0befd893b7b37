using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Parsing;

public class CutsTests
{
    private const int Columns = 28;

    private static readonly string Bulletin = string.Concat(Enumerable.Range(1, 3).Select(n => string.Join('\n',
    [
        $"公报 2023年第{n}号",
        $"　　　　　　　　　{new[] { "国发", "国办发", "财综" }[n - 1]}〔2023〕{n}号",
        "各省、自治区、直辖市人民政府：",
        .. Wrapped("为了说明分段的依据，这里写一段足够长的文字，使它排满一行以后转到下一行，反复几次，好让程序看出每一行能够排下多少个字，再写到句号为止。"),
        .. Wrapped("一、这是一个带有编号的段落，说明编号怎样起段，同样要写得足够长，使它排满一行以后转到下一行，反复几次，一直写到句号为止。"),
        "　　　　　　　　　　　　　　　　　　　　　　国务院",
        $"　　　　　　　　　　　　　　　　　　　2023年1月{n}日",
        $"— {n} —\n",
    ])));

    private static ParsedSource Parsed => PolicyParser.Parse(new Source("a.txt", Bulletin, "utf-8", ""), explain: true);

    [Fact]
    public void Nothing_is_explained_unless_it_is_asked_for() =>
        Assert.Empty(PolicyParser.Parse(new Source("a.txt", Bulletin, "utf-8", "")).Cuts);

    [Theory]
    [InlineData("公报", CutKind.Furniture, "页眉页脚")]
    [InlineData("　　　　　　　　　国发〔2023〕1号", CutKind.Document, "有发文字号；有主送机关")]
    [InlineData("　　　　　　　　　国办发〔2023〕2号", CutKind.Document, "上文以成文日期结束；另起一页；有发文字号")]
    [InlineData("　　为了说明", CutKind.Paragraph, "首行缩进")]
    [InlineData("一行以后", CutKind.Joined, "上一行已排满")]
    [InlineData("　　一、", CutKind.Paragraph, "编号“一、”起段")]
    [InlineData("— 2 —", CutKind.Furniture, "页码")]
    public void A_line_says_why_it_was_cut_so(string line, CutKind kind, string reason)
    {
        var cut = Parsed.Cuts.First(c => c.Line.Of(Bulletin).StartsWith(line, StringComparison.Ordinal));
        Assert.Equal(kind, cut.Kind);
        Assert.Contains(reason, cut.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cuts_tell_of_every_line_and_fit_what_was_read(bool seed)
    {
        var text = seed ? System.Text.Encoding.UTF8.GetString(RepositoryFiles.SeedBytes()) : Bulletin;
        var parsed = PolicyParser.Parse(new Source("a.txt", text, "utf-8", ""), explain: true);

        Assert.All(parsed.Cuts.Zip(parsed.Cuts.Skip(1)), pair => Assert.Equal(pair.First.Line.End, pair.Second.Line.Start));
        Assert.Equal(text.Length, parsed.Cuts[^1].Line.End);
        Assert.All(parsed.Cuts, cut => Assert.NotEmpty(cut.Reason));
        Assert.Equal(parsed.Documents.Select(d => d.Sources[0].Span.Start), Starts(CutKind.Document));
        var opened = parsed.Documents.SelectMany(d => d.Paragraphs).Select(p => p.Source[0].Start).ToHashSet();
        Assert.All(Starts(CutKind.Paragraph), start => Assert.Contains(start, opened));
        Assert.All(parsed.Cuts.Where(c => c.Kind is CutKind.Furniture), cut => Assert.Contains(parsed.Furniture, f => f.Start <= cut.Line.Start && cut.Line.End <= f.End));

        IEnumerable<int> Starts(CutKind kind) => parsed.Cuts.Where(c => c.Kind == kind).Select(c => c.Line.Start);
    }

    // As a typesetter would, with the first line's indent of two columns.
    private static IEnumerable<string> Wrapped(string text) => ("　　" + text).Chunk(Columns).Select(line => new string(line));
}
