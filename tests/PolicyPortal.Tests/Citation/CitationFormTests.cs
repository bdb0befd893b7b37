using PolicyPortal.Core.Citation;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Citation;

/// <summary>Every form, for every sort of document, to the letter.</summary>
public class CitationFormTests
{
    private static readonly Dictionary<string, CitedPlace> Cited = new()
    {
        ["notice"] = Place(
            new()
            {
                Kind = DocumentKind.Notice, Title = "教育部关于做好2024届全国普通高校毕业生就业创业工作的通知", TitleIsSupplied = true, IssuingAuthority = ["教育部"],
                DocumentNumber = DocumentNumber.TryParse("教就业〔2023〕4号"), IssuedOn = new(2023, 12, 1),
            },
            "第14条", "14.加强生涯教育和就业指导。各高校要加强指导。", "3f9k2m7q-cl-14"),
        ["law"] = Place(
            new() { Kind = DocumentKind.Law, Title = "中华人民共和国环境保护税法", IssuingAuthority = ["全国人民代表大会常务委员会"], IssuedOn = new(2018, 10, 26) },
            "第四条第一项", "（一）依法排放的；", "aaaaaaaa-art-4-item-1"),
        ["communique"] = Place(
            new() { Kind = DocumentKind.Communique, Title = "中央经济工作会议在北京举行", IssuedOn = new(2023, 12, 12) }, "第3段", "会议指出，要稳中求进。", "bbbbbbbb-p-7k2m9x"),
        ["speech"] = Place(
            new() { Kind = DocumentKind.Speech, Title = "在纪念毛泽东同志诞辰130周年座谈会上的讲话", Speaker = "习近平", IssuedOn = new(2023, 12, 26) }, null, "", "cccccccc"),
        ["report"] = Place(
            new() { Kind = DocumentKind.Report, Title = "政府工作报告", Speaker = "李强", IssuingAuthority = ["国务院"], IssuedOn = new(2024, 3, 5) }, "第二部分", "二、2024年经济社会发展总体要求", "dddddddd-sec-2"),
        ["joint"] = Place(
            new()
            {
                Kind = DocumentKind.Opinion, Title = "关于贯彻《学位法》100%落实_若干意见的意见", IssuingAuthority = ["教育部", "财政部", "人力资源社会保障部", "国家发展改革委"],
                DocumentNumber = DocumentNumber.TryParse("教研〔2024〕1号"),
            },
            "第一部分第（二）项", "（二）基本原则。", "eeeeeeee-sec-1-sub-2"),
        ["bare"] = new(new() { Kind = DocumentKind.Other, Title = "一份文件" }, null, "", "ffffffff", null, new(2024, 5, 6)),
    };

    public static TheoryData<string, string, string> Forms { get; } = new()
    {
        { "running", "notice", "（教育部，教就业〔2023〕4号，第14条）" },
        { "running", "law", "（《中华人民共和国环境保护税法》第四条第一项）" },
        { "running", "communique", "（《中央经济工作会议在北京举行》，2023年12月12日，第3段）" },
        { "running", "speech", "（习近平：《在纪念毛泽东同志诞辰130周年座谈会上的讲话》，2023年12月26日）" },
        { "running", "report", "（李强：《政府工作报告》，2024年3月5日，第二部分）" },
        { "running", "joint", "（教育部、财政部、人力资源社会保障部、国家发展改革委，教研〔2024〕1号，第一部分第（二）项）" },
        { "running", "bare", "（《一份文件》）" },
        { "quotation", "notice", "14.加强生涯教育和就业指导。各高校要加强指导。\n（教育部，教就业〔2023〕4号，第14条）" },
        { "quotation", "speech", "（习近平：《在纪念毛泽东同志诞辰130周年座谈会上的讲话》，2023年12月26日）" },
        { "gbt7714", "notice", "教育部. [教育部关于做好2024届全国普通高校毕业生就业创业工作的通知]: 教就业〔2023〕4号, 第14条[EB/OL]. (2023-12-01)[2024-05-06]. https://library.example/documents/notice." },
        { "gbt7714", "law", "全国人民代表大会常务委员会. 中华人民共和国环境保护税法: 第四条第一项[EB/OL]. (2018-10-26)[2024-05-06]. https://library.example/documents/law." },
        { "gbt7714", "communique", "中央经济工作会议在北京举行: 第3段[EB/OL]. (2023-12-12)[2024-05-06]. https://library.example/documents/communique." },
        { "gbt7714", "speech", "习近平. 在纪念毛泽东同志诞辰130周年座谈会上的讲话[EB/OL]. (2023-12-26)[2024-05-06]. https://library.example/documents/speech." },
        { "gbt7714", "report", "李强. 政府工作报告: 第二部分[R/OL]. (2024-03-05)[2024-05-06]. https://library.example/documents/report." },
        { "gbt7714", "joint", "教育部, 财政部, 人力资源社会保障部, 等. 关于贯彻《学位法》100%落实_若干意见的意见: 教研〔2024〕1号, 第一部分第（二）项[EB/OL]. [2024-05-06]. https://library.example/documents/joint." },
        { "gbt7714", "bare", "一份文件[Z]." },
        { "markdown", "notice", @"[\[教育部关于做好2024届全国普通高校毕业生就业创业工作的通知\]（教就业〔2023〕4号）第14条](https://library.example/documents/notice)" },
        { "markdown", "law", "[《中华人民共和国环境保护税法》第四条第一项](https://library.example/documents/law)" },
        { "markdown", "joint", @"[《关于贯彻〈学位法〉100%落实\_若干意见的意见》（教研〔2024〕1号）第一部分第（二）项](https://library.example/documents/joint)" },
        { "markdown", "bare", "《一份文件》" },
        {
            "bibtex", "notice",
            "@misc{3f9k2m7q-cl-14,\n  author = {{教育部}},\n  title = {{[教育部关于做好2024届全国普通高校毕业生就业创业工作的通知]}},\n  type = {通知},\n  number = {教就业〔2023〕4号},\n  year = {2023},\n  date = {2023-12-01},\n"
            + "  note = {第14条},\n  url = {https://library.example/documents/notice},\n  urldate = {2024-05-06},\n  langid = {chinese},\n}\n"
        },
        {
            "bibtex", "report",
            "@techreport{dddddddd-sec-2,\n  author = {{李强}},\n  title = {{政府工作报告}},\n  institution = {国务院},\n  type = {报告},\n  year = {2024},\n  date = {2024-03-05},\n"
            + "  note = {第二部分},\n  url = {https://library.example/documents/report},\n  urldate = {2024-05-06},\n  langid = {chinese},\n}\n"
        },
        {
            "bibtex", "joint",
            "@misc{eeeeeeee-sec-1-sub-2,\n  author = {{教育部} and {财政部} and {人力资源社会保障部} and {国家发展改革委}},\n  title = {{关于贯彻《学位法》100\\%落实\\_若干意见的意见}},\n  type = {意见},\n  number = {教研〔2024〕1号},\n"
            + "  note = {第一部分第（二）项},\n  url = {https://library.example/documents/joint},\n  urldate = {2024-05-06},\n  langid = {chinese},\n}\n"
        },
        { "bibtex", "bare", "@misc{ffffffff,\n  title = {{一份文件}},\n  langid = {chinese},\n}\n" },
        {
            "ris", "notice",
            "TY  - GOVDOC\r\nAU  - 教育部\r\nTI  - [教育部关于做好2024届全国普通高校毕业生就业创业工作的通知]\r\nM1  - 教就业〔2023〕4号\r\nM3  - 通知\r\nPY  - 2023\r\nDA  - 2023/12/01\r\nSE  - 第14条\r\nLA  - zh-CN\r\n"
            + "UR  - https://library.example/documents/notice\r\nY2  - 2024/05/06\r\nER  - \r\n"
        },
        { "ris", "law", "TY  - STAT\r\nAU  - 全国人民代表大会常务委员会\r\nTI  - 中华人民共和国环境保护税法\r\nM3  - 法律\r\nPY  - 2018\r\nDA  - 2018/10/26\r\nSE  - 第四条第一项\r\nLA  - zh-CN\r\nUR  - https://library.example/documents/law\r\nY2  - 2024/05/06\r\nER  - \r\n" },
        { "ris", "communique", "TY  - NEWS\r\nTI  - 中央经济工作会议在北京举行\r\nM3  - 会议通稿\r\nPY  - 2023\r\nDA  - 2023/12/12\r\nSE  - 第3段\r\nLA  - zh-CN\r\nUR  - https://library.example/documents/communique\r\nY2  - 2024/05/06\r\nER  - \r\n" },
        { "ris", "bare", "TY  - GOVDOC\r\nTI  - 一份文件\r\nLA  - zh-CN\r\nER  - \r\n" },
    };

    [Theory, MemberData(nameof(Forms))]
    public void A_form_is_written_to_the_letter(string form, string cited, string expected) =>
        Assert.Equal(expected, CitationForm.All.Single(f => f.Key == form).Write(Cited[cited]));

    [Fact]
    public void A_title_full_of_markup_breaks_out_of_no_form()
    {
        var hostile = Place(new() { Kind = DocumentKind.Notice, Title = "}\\input{x}\r\nER  - ](javascript:alert(1)) <b>*", Speaker = "甲\r\nTY  - X" }, null, "", "hostile0");
        var (bibtex, ris) = (BibTex.Write(hostile), Ris.Write(hostile));
        Assert.Contains(@"\}\textbackslash{}input\{x\}", bibtex, StringComparison.Ordinal);
        Assert.Equal(1, ris.Split("\r\n").Count(line => line.StartsWith("ER", StringComparison.Ordinal)));
        Assert.Equal(1, ris.Split("\r\n").Count(line => line.StartsWith("TY", StringComparison.Ordinal)));
        Assert.Contains(@"\](javascript:alert(1)) \<b\>\*", MarkdownLink.Write(hostile), StringComparison.Ordinal);
    }

    private static CitedPlace Place(DocumentMetadata known, string? place, string text, string key) =>
        new(known, place, text, key, $"https://library.example/documents/{Name(known)}", new(2024, 5, 6));

    private static string Name(DocumentMetadata known) => known.IssuingAuthority.Length > 1 ? "joint" : known.Kind.Name();
}
