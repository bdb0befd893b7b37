using System.Text;
using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Core.Text;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Contracts;

// The literal guarantee: a quoted text finds exactly the passages whose normalised text holds it.
public abstract partial class SearchIndexContract
{
    [Fact]
    public void A_quoted_text_from_the_seed_finds_what_a_scan_finds()
    {
        FillWithSeed();
        var truth = new Dictionary<string, HashSet<(DocumentId, Anchor)>>(StringComparer.Ordinal);
        foreach (var (document, passage) in SeedPassages())
        {
            var runes = NormalizedText.Fold(passage.Text).EnumerateRunes().ToArray();
            for (var from = 0; from < runes.Length; from++)
            {
                var text = new StringBuilder(runes[from].ToString());
                for (var to = from + 1; to < Math.Min(runes.Length, from + 8); to++)
                {
                    text.Append(runes[to]);
                    if (!truth.TryGetValue(text.ToString(), out var places))
                    {
                        truth[text.ToString()] = places = [];
                    }

                    places.Add((document.Id, passage.Anchor));
                }
            }
        }

        Assert.True(truth.Count > 100_000);
        Parallel.ForEach(truth, expected =>
        {
            var (text, places) = expected;
            var query = new SearchQuery(text, new QueryNode.Phrase(text), []);
            var answer = Passages(query);
            Assert.True(answer.Total == places.Count, $"“{text}”: {answer.Total} found, {places.Count} are there.");
            var found = answer.Hits.Select(hit => (hit.Document, hit.Passage.Anchor)).ToHashSet();
            Assert.Equal(Math.Min(places.Count, 100), found.Count);
            Assert.Subset(places, found);
        });
    }

    [Fact]
    public void A_quoted_text_that_the_seed_lacks_finds_nothing()
    {
        FillWithSeed();
        var texts = SeedPassages().Select(p => NormalizedText.Fold(p.Passage.Text)).ToList();
        var runes = string.Concat(texts).EnumerateRunes().ToArray();
        var random = new Random(20231201);
        var checkedTexts = 0;
        while (checkedTexts < 500)
        {
            // Two runs from different places: each pair but one is in the text, so a sloppy engine finds them.
            var (a, b) = (random.Next(runes.Length - 8), random.Next(runes.Length - 8));
            var text = string.Concat(runes[a..(a + random.Next(1, 5))]) + string.Concat(runes[b..(b + random.Next(1, 5))]);
            if (!texts.Exists(t => t.Contains(text, StringComparison.Ordinal)))
            {
                checkedTexts++;
                var answer = Passages(new SearchQuery(text, new QueryNode.Phrase(text), []));
                Assert.True(answer is { Total: 0, Mode: MatchMode.Literal }, $"“{text}” is not there.");
            }
        }
    }

    [Fact]
    public void Any_question_of_quoted_texts_over_the_laws_is_answered_as_a_scan_answers_it()
    {
        var laws = Directory.GetFiles(RepositoryFiles.Laws, "*.md").Order(StringComparer.Ordinal)
            .SelectMany(law => PolicyParser.Parse(SourceDecoder.Decode(Path.GetFileName(law), File.ReadAllBytes(law)).Source!).Documents).ToList();
        Fill(laws);
        var report = LiteralCheck.Run(Index, [.. laws.SelectMany(LiteralPassage.Of)], questions: 2000, seed: 1, TestContext.Current.CancellationToken);
        Assert.Equal(2000, report.Questions);
        Assert.True(report.Found > 10_000 && report.Empty is > 100 and < 1000, $"{report.Found} found, {report.Empty} without any.");
        Assert.Empty(report.Failures);
    }

    [Theory]
    [InlineData("二〇二四", "发表了[二〇二四]年新年贺词", "[二○二四]年")]
    [InlineData("C919", "[C919]大飞机", "[Ｃ９１９]大飞机")]
    [InlineData("Ｃ９１９", "[C919]大飞机", "[Ｃ９１９]大飞机")]
    [InlineData("c919", "[C919]大飞机", "[Ｃ９１９]大飞机")]
    [InlineData("3.5", "增长[3.5]亿", "[３．５]亿")]
    [InlineData("𠮷", "[𠮷]野家", "住在[𠮷]")]
    [InlineData("𠮷野", "[𠮷野]家")]
    [InlineData("〔2023〕4号", "教就业〔[2023〕4号]")]
    [InlineData("教就业[2023]4号", "[教就业〔2023〕4号]")]
    [InlineData("經濟工作會議", "[经济工作会议]在北京举行", "[經濟工作會議]")]
    [InlineData("经济工作会议", "[经济工作会议]在北京举行", "[經濟工作會議]")]
    [InlineData("“经济 工作，会议”", "[经济工作会议]在北京举行", "[經濟工作會議]")]
    [InlineData("孤", "[孤]")]
    [InlineData("㎡", "120[㎡]")]
    public void A_word_is_found_where_a_naive_analyzer_fails(string query, params string[] expected)
    {
        Fill(SampleDocuments.Of(
            "sample001", "样本", "发表了二〇二四年新年贺词", "二○二四年", "C919大飞机", "Ｃ９１９大飞机", "增长3.5亿", "３．５亿", "𠮷野家", "住在𠮷", "吉野家",
            "教就业〔2023〕4号", "经济工作会议在北京举行", "經濟工作會議", "孤", "120㎡", "二零二四年", "工作会议经济"));
        var answer = Passages(query);
        Assert.Equal(MatchMode.Literal, answer.Mode);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Texts(query).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_can_run_on_from_one_paragraph_of_a_clause_to_the_next()
    {
        var clause = SampleDocuments.Of("sample001", "样本", "第一条 为了规范招聘，", "制定本办法。");
        clause = clause with { Paragraphs = clause.Paragraphs.SetItem(0, clause.Paragraphs[0] with { Role = ParagraphRole.Clause, Level = 1 }) };
        Fill(clause);
        Assert.Equal(["第一条 为了规范[招聘，\n制定]本办法。"], Texts("\"招聘制定\""));
    }

    private static IEnumerable<(PolicyDocument Document, Passage Passage)> SeedPassages() =>
        Parsed.Seed.Documents.SelectMany(document => Passage.Of(document).Select(passage => (document, passage)));
}
