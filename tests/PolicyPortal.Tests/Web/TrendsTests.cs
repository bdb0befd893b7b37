using System.Net;
using System.Text;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class TrendsTests(PortalServer portal)
{
    [Fact]
    public async Task A_phrase_is_counted_by_year_with_its_first_and_last_use()
    {
        var answer = await portal.JsonAsync($"/api/trends?p={Escaped("就业")}&p={Escaped("无此一语无此一语")}");
        var phrases = answer.GetProperty("phrases").EnumerateArray().ToList();
        Assert.Equal(2, phrases.Count);
        var year = phrases[0].GetProperty("years").EnumerateArray().Single(y => y.GetProperty("year").GetInt32() == 2023);
        var occurrences = year.GetProperty("occurrences").GetInt32();
        Assert.True(occurrences >= year.GetProperty("passages").GetInt32() && year.GetProperty("passages").GetInt32() >= year.GetProperty("documents").GetInt32());
        var all = answer.GetProperty("years").EnumerateArray().Single(y => y.GetProperty("year").GetInt32() == 2023);
        Assert.Equal(occurrences * 10_000.0 / all.GetProperty("characters").GetInt64(), year.GetProperty("perTenThousand").GetDouble(), 3);

        // What the number counts is what the quoted search finds.
        var found = await portal.JsonAsync($"/api/passages?q={Escaped("\"就业\"")}&year=2023&size=1");
        Assert.Equal(found.GetProperty("total").GetInt32(), year.GetProperty("passages").GetInt32());
        Assert.Empty(phrases[1].GetProperty("years").EnumerateArray());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, phrases[1].GetProperty("first").ValueKind);
    }

    [Fact]
    public async Task Every_number_of_the_page_leads_to_its_passages()
    {
        var page = await PageAsync($"/trends?p={Escaped("就业")}&kind=notice");
        Assert.Contains($"href=\"/search?q={Escaped("\"就业\"")}&amp;kind=notice&amp;year=2023\"", page, StringComparison.Ordinal);
        Assert.Contains("data-plot=\"#years\"", page, StringComparison.Ordinal);
        Assert.Contains("/lib/uplot/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plot_is_loaded_only_where_there_is_one()
    {
        Assert.DoesNotContain("/lib/uplot/", await PageAsync("/trends"), StringComparison.Ordinal);
        Assert.DoesNotContain("/lib/uplot/", await PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_goes_along_as_csv()
    {
        using var answer = await portal.GetAsync($"/trends.csv?p={Escaped("=就业,\"")}&p={Escaped("工作")}");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var lines = text.TrimStart('\ufeff').Split("\r\n");
        Assert.Equal("年份,文件总数,总字数,\"“=就业,”每万字次数\",\"“=就业,”次数\",\"“=就业,”处数\",\"“=就业,”文件数\",“工作”每万字次数,“工作”次数,“工作”处数,“工作”文件数", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("2023,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/trends?p=")]
    [InlineData("/trends?p=%E2%80%9C%E2%80%9D&p=%00%01&kind=nonsense&m=nonsense")]
    [InlineData("/trends?p=a&p=b&p=c&p=d&p=e&p=f&p=g")]
    [InlineData("/trends?p=<script>alert(1)</script>&authority=%22%3E%3Cscript%3Ealert(1)")]
    [InlineData("/trends?p=%ED%A0%80")]
    public async Task Any_question_is_answered(string path)
    {
        Assert.DoesNotContain("<script>alert", await PageAsync(path), StringComparison.Ordinal);
        using var csv = await portal.GetAsync(path.Replace("/trends", "/trends.csv", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, csv.StatusCode);
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private async Task<string> PageAsync(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
