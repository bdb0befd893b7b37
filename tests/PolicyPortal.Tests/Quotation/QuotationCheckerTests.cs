using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Quotation;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using PolicyPortal.Tests.Contracts;
using Xunit;

namespace PolicyPortal.Tests.Quotation;

public sealed class QuotationCheckerTests : IAsyncLifetime
{
    private const string Probation = "劳动合同期限三个月以上不满一年的，试用期不得超过一个月；劳动合同期限一年以上不满三年的，试用期不得超过二个月。";
    private const string Bond = "用人单位不得扣押劳动者的居民身份证和其他证件，不得要求劳动者提供担保。";

    private readonly string _folder = Directory.CreateTempSubdirectory("policyportal-quotation-").FullName;
    private readonly LuceneEngine _engine;
    private readonly FileLibrary _library;
    private readonly QuotationChecker _checker;

    public QuotationCheckerTests()
    {
        _engine = LuceneEngine.Open(Path.Combine(_folder, "index"), new IcuSegmenter());
        _library = FileLibrary.Open(_folder);
        _checker = new(_engine, _library);
    }

    public async ValueTask InitializeAsync()
    {
        PolicyDocument[] documents =
        [
            SampleDocuments.Of("aaaaaaaa", "劳动合同法", Probation, "第九条　" + Bond, "用人单位有下列情形之一的：", "（一）未及时足额支付劳动报酬的；", "（二）未依法缴纳社会保险费的。"),
            SampleDocuments.Of("bbbbbbbb", "实施条例", "用人单位招用劳动者，应当如实告知工作内容。", Bond),
            SampleDocuments.Of("cccccccc", "讲话", "我们要坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展。", "第二段从这里开始，说的是别的事情。"),
        ];
        using var builder = _engine.OpenBuilder();
        foreach (var document in documents)
        {
            await _library.SaveAsync(document, TestContext.Current.CancellationToken);
            builder.Put(document, "1");
        }

        builder.Commit();
    }

    public ValueTask DisposeAsync()
    {
        _engine.Dispose();
        _library.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("劳动合同期限三个月以上不满一年的，试用期不得超过一个月；")] // a part of the passage, a whole sentence
    [InlineData(Bond)]
    [InlineData("第九条 用人单位不得扣押劳动者的居民身份证和其他证件，不得要求劳动者提供担保。")]
    public async Task What_stands_there_is_found_word_for_word(string quote)
    {
        var sentence = await OneAsync(quote);
        Assert.Equal(QuotationVerdict.Verbatim, sentence.Verdict);
        Assert.False(sentence.IsPart);
        Assert.Empty(sentence.Difference);
    }

    [Fact]
    public async Task Several_documents_with_one_sentence_are_counted_and_named()
    {
        var sentence = await OneAsync(Bond);
        Assert.Equal(2, sentence.Documents);
        Assert.Equal(["aaaaaaaa", "bbbbbbbb"], sentence.Places.Select(p => p.Document.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("用人單位不得扣押勞動者的居民身份證和其他證件，不得要求勞動者提供擔保。")]
    [InlineData("用人单位不得扣押劳动者的居民身份证和其他证件、不得要求劳动者提供担保。")]
    [InlineData("（三）用人单位不得扣押劳动者的居民身份证和其他证件,不得要求劳动者提供担保。")]
    [InlineData("用人单位有下列情形之一的：未及时足额支付劳动报酬的；")]
    public async Task Marks_numbers_and_ways_of_writing_alone_are_said_to_differ(string quote)
    {
        var sentence = await OneAsync(quote);
        Assert.Equal(QuotationVerdict.MarksDiffer, sentence.Verdict);
        Assert.NotEmpty(sentence.Difference);
    }

    [Theory]
    [InlineData("劳动合同期限三个月以上不满一年的，试用期不得超过二个月；", "[一→二]")] // a digit
    [InlineData("用人单位得扣押劳动者的居民身份证和其他证件，不得要求劳动者提供担保。", "[不→]")] // 不 dropped
    [InlineData("用人单位不得扣押劳动者的居民身份证和任何其他证件，不得要求劳动者提供担保。", "[→任何]")]
    [InlineData("我们要坚持稳中求进工作总基调，完整、全面、准确贯彻新发展理念，加快构建新发展格局，着力推动高质量发展。", null)] // another order
    [InlineData("不得要求劳动者提供担保，用人单位不得扣押劳动者的居民身份证和其他证件。", null)]
    public async Task What_was_altered_is_shown_character_by_character(string quote, string? changes)
    {
        var sentence = await OneAsync(quote);
        Assert.Equal(QuotationVerdict.Altered, sentence.Verdict);
        Assert.Equal(quote, string.Concat(sentence.Difference.Where(d => d.Kind is not DifferenceKind.Missing).Select(d => d.Text)));
        if (changes is not null)
        {
            Assert.Contains(changes, Shown(sentence), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("对高校毕业生到基层就业的，按规定给予学费补偿和国家助学贷款代偿。")]
    [InlineData("The quick brown fox jumps over the lazy dog.")]
    [InlineData("𠮷野家𠮷野家𠮷野家𠮷野家")]
    public async Task What_is_not_there_is_said_to_be_absent(string quote) =>
        Assert.Equal(QuotationVerdict.Absent, (await OneAsync(quote)).Verdict);

    [Fact]
    public async Task A_part_of_a_sentence_is_said_to_be_one()
    {
        var sentence = await OneAsync("完整、准确、全面贯彻新发展理念");
        Assert.Equal((QuotationVerdict.Verbatim, true), (sentence.Verdict, sentence.IsPart));
    }

    [Theory]
    [InlineData("我们要坚持稳中求进工作总基调……着力推动高质量发展。", true)]
    [InlineData("我们要坚持稳中求进工作总基调……说的是别的事情。", true)]
    [InlineData("着力推动高质量发展……我们要坚持稳中求进工作总基调。", false)]
    public async Task What_is_left_out_may_be_left_out_in_order(string quote, bool holds)
    {
        var sentence = await OneAsync(quote);
        Assert.Equal(holds, sentence is { Verdict: QuotationVerdict.Verbatim, IsElided: true });
    }

    [Fact]
    public async Task A_sentence_may_run_over_two_passages()
    {
        var sentence = await OneAsync("着力推动高质量发展 第二段从这里开始，说的是别的事情。");
        Assert.NotEqual(QuotationVerdict.Absent, sentence.Verdict);
        Assert.NotEqual(QuotationVerdict.Altered, sentence.Verdict);
        Assert.True(sentence.Places[0].SpansPassages);
    }

    [Theory]
    [InlineData("同意。")]
    [InlineData("……。！？")]
    public async Task What_is_very_short_is_not_judged(string quote) => Assert.Equal(QuotationVerdict.TooShort, (await OneAsync(quote)).Verdict);

    [Fact]
    public async Task Sentences_are_told_in_order_and_cover_the_text()
    {
        var text = Probation + "\n" + Bond + "对高校毕业生到基层就业的，给予补偿。";
        var report = await _checker.CheckAsync(text, TestContext.Current.CancellationToken);
        Assert.Equal(
            [QuotationVerdict.Verbatim, QuotationVerdict.Verbatim, QuotationVerdict.Verbatim, QuotationVerdict.Absent], report.Sentences.Select(s => s.Verdict));
        Assert.All(report.Sentences, s => Assert.Equal(s.Text, s.Span.Of(report.Text)));
    }

    [Fact]
    public async Task Any_text_has_a_report()
    {
        string[] texts = ["", "\0\u0001", "\uD800\uDC00\uD800", new string('。', 30_000), new string('就', 30_000), string.Concat(Enumerable.Repeat("“《（…", 6_000))];
        foreach (var text in texts)
        {
            var report = await _checker.CheckAsync(text, TestContext.Current.CancellationToken);
            Assert.Equal(text.Length > QuotationChecker.MaxLength, report.IsCut);
        }
    }

    private async Task<CheckedSentence> OneAsync(string quote) =>
        Assert.Single((await _checker.CheckAsync(quote, TestContext.Current.CancellationToken)).Sentences);

    // [missing→added] for every change.
    private static string Shown(CheckedSentence sentence)
    {
        var shown = new System.Text.StringBuilder();
        for (var i = 0; i < sentence.Difference.Length; i++)
        {
            var piece = sentence.Difference[i];
            if (piece.Kind is DifferenceKind.Same)
            {
                shown.Append(piece.Text);
                continue;
            }

            var added = piece.Kind is DifferenceKind.Added ? piece.Text
                : i + 1 < sentence.Difference.Length && sentence.Difference[i + 1].Kind is DifferenceKind.Added ? sentence.Difference[++i].Text : "";
            shown.Append(System.Globalization.CultureInfo.InvariantCulture, $"[{(piece.Kind is DifferenceKind.Missing ? piece.Text : "")}→{added}]");
        }

        return shown.ToString();
    }
}
