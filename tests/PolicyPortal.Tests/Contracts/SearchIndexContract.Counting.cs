using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Contracts;

// A text's use over the years: exactly what a scan of the documents counts.
public abstract partial class SearchIndexContract
{
    [Fact]
    public void A_phrase_is_counted_by_year_as_a_scan_counts_it()
    {
        FillWithSeed();
        var texts = SeedPassages().Select(p => (p.Document, p.Passage, Text: NormalizedText.Fold(p.Passage.Text))).ToList();
        var random = new Random(1954);
        var phrases = Enumerable.Range(0, 300).Select(_ => SomeText(texts[random.Next(texts.Count)].Text, random)).Where(t => t.Length > 0)
            .Concat(["就业", "人", "高质量发展", "中国式现代化", "无此一语无此一语"]).Distinct();
        foreach (var phrase in phrases)
        {
            var expected = texts.Select(t => (t.Document, Count: Occurrences(t.Text, phrase))).Where(t => t.Count > 0)
                .GroupBy(t => t.Document.Metadata.IssuedOn?.Year)
                .Select(year => new YearCount(year.Key, year.Select(t => t.Document.Id).Distinct().Count(), year.Count(), year.Sum(t => t.Count)))
                .OrderBy(y => y.Year ?? int.MaxValue);
            Assert.Equal(expected, Count(phrase).Years);
        }
    }

    [Fact]
    public void Overlapping_places_count_each_and_undated_documents_come_last()
    {
        Fill(
            SampleDocuments.Of("sample001", "一", "人人人人", "众人").With(issuedOn: "1999-05-01"),
            SampleDocuments.Of("sample002", "二", "人，人。"),
            SampleDocuments.Of("sample003", "三", "人 人").With(issuedOn: "1954-09-23"));
        Assert.Equal([new YearCount(1954, 1, 1, 1), new YearCount(1999, 1, 1, 3), new YearCount(null, 1, 1, 1)], Count("人人").Years);
        Assert.Equal([new YearCount(1999, 1, 1, 2)], Count("人人人").Years);
        Assert.Equal([new YearCount(1999, 1, 1, 1)], Count("人人人人").Years);
        Assert.Equal(5, Count("人").Years.Single(y => y.Year == 1999).Occurrences);
    }

    [Fact]
    public void First_and_last_use_are_the_outermost_passages_of_the_outermost_days()
    {
        Fill(
            SampleDocuments.Of("sample001", "中", "改革开放", "改革开放").With(issuedOn: "1999-05-01"),
            SampleDocuments.Of("sample002", "无日期", "改革开放"),
            SampleDocuments.Of("sample003", "早", "别的", "改革开放", "改革开放").With(issuedOn: "1980-01-01"),
            SampleDocuments.Of("sample004", "晚", "改革开放", "改革、开放", "别的").With(issuedOn: "2020-01-01"));
        var history = Count("改革开放");
        Assert.Equal(("早", "p-1"), (history.First!.Title, history.First.Passage.Anchor.Value));
        Assert.Equal(("晚", "p-1"), (history.Last!.Title, history.Last.Passage.Anchor.Value));
        Assert.Equal(new DateOnly(2020, 1, 1), history.Last.IssuedOn);
    }

    [Fact]
    public void Filters_choose_the_documents_that_are_counted()
    {
        Fill(
            SampleDocuments.Of("sample001", "一", "就业").With(DocumentKind.Notice, "2023-01-01", authorities: "教育部"),
            SampleDocuments.Of("sample002", "二", "就业就业").With(DocumentKind.Report, "2023-02-01", authorities: "国务院"),
            SampleDocuments.Of("sample003", "三", "就业").With(DocumentKind.Report, "2024-01-01", authorities: "国务院"));
        Assert.Equal([new YearCount(2023, 1, 1, 2), new YearCount(2024, 1, 1, 1)], Count("就业", new([DocumentKind.Report], [], [])).Years);
        Assert.Equal([new YearCount(2023, 1, 1, 1)], Count("就业", new([], ["教育部"], [])).Years);
        Assert.Equal([new YearCount(2024, 1, 1, 1)], Count("就业", new([DocumentKind.Report], ["国务院"], [2024])).Years);
    }

    [Theory]
    [InlineData("")]
    [InlineData("，。")]
    [InlineData("\ud842")]
    public void A_text_that_is_nothing_stands_nowhere(string phrase)
    {
        FillWithSeed();
        var history = Count(phrase);
        Assert.Empty(history.Years);
        Assert.Null(history.First);
    }

    [Fact]
    public void What_was_replaced_or_removed_is_not_counted()
    {
        Fill(SampleDocuments.Of("sample001", "一", "就业就业").With(issuedOn: "2023-01-01"), SampleDocuments.Of("sample002", "二", "就业").With(issuedOn: "2023-01-01"));
        using (var builder = OpenBuilder())
        {
            builder.Put(SampleDocuments.Of("sample001", "一", "就业").With(issuedOn: "2023-01-01"), "2");
            builder.Remove(DocumentId.Parse("sample002"));
            builder.Commit();
        }

        Assert.Equal([new YearCount(2023, 1, 1, 1)], Count("就业").Years);
    }

    private PhraseHistory Count(string phrase, SearchFilters? filters = null) =>
        Index.CountByYear(phrase, filters ?? SearchFilters.None, TestContext.Current.CancellationToken);

    private static string SomeText(string text, Random random)
    {
        var runes = text.EnumerateRunes().ToArray();
        var from = random.Next(runes.Length + 1);
        return string.Concat(runes[from..Math.Min(runes.Length, from + random.Next(1, 7))]);
    }

    private static int Occurrences(string text, string phrase)
    {
        var count = 0;
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
