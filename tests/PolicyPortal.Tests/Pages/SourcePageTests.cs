using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Pages;

[Collection(PortalTests.Name)]
public class SourcePageTests(PortalServer portal)
{
    [Fact]
    public async Task Every_paragraph_stands_beside_its_lines()
    {
        var page = await PageAsync($"/documents/{portal.Notice}/source");
        var row = page.GetElementById("cl-14")!;
        Assert.StartsWith("14.", row.QuerySelector(".read p")!.TextContent, StringComparison.Ordinal);
        var printed = string.Concat(row.QuerySelectorAll(".is-text .line-text").Select(l => l.TextContent)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(row.QuerySelector(".read p")!.TextContent.Replace(" ", "", StringComparison.Ordinal), printed);
        Assert.All(page.QuerySelectorAll(".row[id]"), r => Assert.NotEmpty(r.QuerySelectorAll(".printed li")));
    }

    [Fact]
    public async Task The_lines_are_those_of_the_file()
    {
        var page = await PageAsync($"/documents/{portal.Notice}/source");
        var file = Encoding.UTF8.GetString(RepositoryFiles.SeedBytes()).Split('\n');
        foreach (var line in page.QuerySelectorAll(".printed li[id]"))
        {
            Assert.Equal(file[int.Parse(line.Id![1..], System.Globalization.CultureInfo.InvariantCulture) - 1].TrimEnd(), line.QuerySelector(".line-text")!.TextContent);
        }
    }

    [Fact]
    public async Task Every_id_is_there_once_and_every_link_inside_the_page_leads_somewhere()
    {
        var page = await PageAsync($"/documents/{portal.Notice}/source");
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public async Task The_reading_view_leads_there()
    {
        var page = await PageAsync($"/documents/{portal.Notice}");
        Assert.NotNull(page.QuerySelector($".facts a[href='/documents/{portal.Notice}/source']"));
    }

    [Theory]
    [InlineData("edited00", "直接写入文库")]
    [InlineData("srcgone0", "已不在本站")]
    [InlineData("srcmove0", "有过改动")]
    [InlineData("srcpath0", "已不在本站")]
    [InlineData("srcroot0", "已不在本站")]
    public async Task Where_there_is_nothing_to_show_beside_the_text_that_is_said(string id, string notice)
    {
        var page = await PageAsync($"/documents/{id}/source");
        Assert.Contains(notice, page.QuerySelector(".source-head .notice")?.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".read p"));
        Assert.Empty(page.QuerySelectorAll(".printed"));
        Assert.DoesNotContain("机密", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranges_that_do_not_fit_the_source_are_passed_over()
    {
        var page = await PageAsync("/documents/srcodd00/source");
        Assert.Null(page.QuerySelector(".source-head .notice"));
        Assert.Contains("来源中没有这一段", page.QuerySelector(".row[id] .read-links")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents/nosuchid/source")]
    [InlineData("/documents/..%2Fsecret/source")]
    public async Task A_document_that_is_not_there_has_no_source(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

/// <summary>Documents whose files name sources that cannot, or must not, be shown.</summary>
internal static class OddSources
{
    public const string Secret = "机密：不在任何来源文件夹中。";

    private static readonly string SecretDigest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <param name="root">The folder above the sources; a file of <see cref="Secret"/> lies in it.</param>
    public static IEnumerable<PolicyDocument> Of(string root) =>
    [
        Document("srcgone0", new("no-such-file.txt", new(0, 5), SecretDigest)),
        Document("srcmove0", new(RepositoryFiles.SeedName, new(0, 5), SecretDigest)),
        Document("srcpath0", new("../secret.txt", new(0, 5), SecretDigest)),
        Document("srcroot0", new(Path.Combine(root, "secret.txt"), new(0, 5), SecretDigest)),
        Document("srcodd00", new(RepositoryFiles.SeedName, new(9_000_000, 9_000_005), Convert.ToHexStringLower(SHA256.HashData(RepositoryFiles.SeedBytes())))),
    ];

    private static PolicyDocument Document(string id, SourceReference source) => new()
    {
        Id = DocumentId.Parse(id),
        Metadata = new() { Kind = DocumentKind.Other, Title = $"来源有异的文件{id}" },
        Paragraphs = [new() { Role = ParagraphRole.Body, Text = "正文一段。", Anchor = Anchor.Parse("p-aaaaaa"), Source = [source.Span] }],
        Sources = [source],
    };
}
