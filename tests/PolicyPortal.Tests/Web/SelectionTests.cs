using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyPortal.Web.Selecting;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class SelectionTests(PortalServer portal)
{
    [Theory]
    [InlineData("/documents/3f9k2m7q#cl-14", "3f9k2m7q", "cl-14", "")]
    [InlineData("https://example.org/documents/3f9k2m7q?q=就业#sec-4-cl-2  看这里 ", "3f9k2m7q", "sec-4-cl-2", "看这里")]
    [InlineData("/documents/3f9k2m7q/art-120_1", "3f9k2m7q", "art-120_1", "")]
    [InlineData("3f9k2m7q#p-7k2m9x 备注 两段", "3f9k2m7q", "p-7k2m9x", "备注 两段")]
    public void An_address_is_read_in_all_its_forms(string line, string id, string anchor, string note)
    {
        var entry = Assert.Single(SelectionList.Parse("\r\n" + line + "\r\n").Entries);
        Assert.Equal((id, anchor, note), (entry.Document.Value, entry.Anchor.Value, entry.Note));
    }

    [Fact]
    public void What_is_no_address_is_given_back_and_what_is_too_much_is_left()
    {
        var list = SelectionList.Parse("javascript:alert(1)\n/documents/3f9k2m7q\n" + string.Concat(Enumerable.Repeat("3f9k2m7q#cl-1 " + new string('注', 400) + "\n", 200)));
        Assert.Equal(2, list.Unread.Length);
        Assert.InRange(list.Entries.Length, 1, SelectionList.MaxEntries);
        Assert.All(list.Entries, entry => Assert.True(entry.Note.Length <= SelectionList.MaxNote));
        Assert.Empty(SelectionList.Parse(null).Entries);
    }

    [Fact]
    public async Task A_selection_goes_along_as_markdown_with_citations()
    {
        using var answer = await PostAsync("/selection.md", $"{portal.Notice}#cl-14 *注*\n{portal.Notice}#cl-99");
        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("> 14\\.加强生涯教育和就业指导。", text.Replace("> 14.", "> 14\\.", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("（教育部，教就业〔2023〕4号，第14条）", text, StringComparison.Ordinal);
        Assert.Contains($"/documents/{portal.Notice}#cl-14>", text, StringComparison.Ordinal);
        Assert.Contains("备注：\\*注\\*", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selection_goes_along_as_a_valid_word_file()
    {
        using var answer = await PostAsync("/selection.docx", $"{portal.Notice}#cl-14 注\u0001\ufffe\nedited00#p-bbbbbb");
        using var bytes = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var word = WordprocessingDocument.Open(bytes, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("加强生涯教育", text, StringComparison.Ordinal);
        Assert.Contains("信中只余一段", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_texts_and_what_was_not_found_and_runs_nothing()
    {
        using var answer = await PostAsync("/selection", $"{portal.Notice}#cl-14\nnosuchid#cl-1\n<script>alert(1)</script>");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("class=\"selected\"", page, StringComparison.Ordinal);
        Assert.Contains("nosuchid#cl-1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        using var content = new StringContent("[]", System.Text.Encoding.UTF8, "application/json");
        using var answer = await portal.Http.PostAsync(new Uri("/selection.md", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string items) => portal.Http.PostAsync(
        new Uri(path, UriKind.Relative), new FormUrlEncodedContent([new("items", items)]), TestContext.Current.CancellationToken);
}
