using CsCheck;
using Markdig;
using PolicyPortal.Core.Library;
using Xunit;

namespace PolicyPortal.Tests.Properties;

public class LibraryMarkdownProperties
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_document() =>
        Documents.Any.Sample(document => DocumentAssert.Same(document, LibraryMarkdown.Read(LibraryMarkdown.Write(document))), iter: 5_000);

    [Fact]
    public void A_document_has_one_form() =>
        Documents.Any.Sample(
            document =>
            {
                var text = LibraryMarkdown.Write(document);
                Assert.Equal(text, LibraryMarkdown.Write(LibraryMarkdown.Read(text)));
            },
            iter: 2_000);

    [Fact]
    public void Line_ends_of_another_system_change_nothing() =>
        Documents.Any.Sample(
            document => DocumentAssert.Same(document, LibraryMarkdown.Read("\uFEFF" + LibraryMarkdown.Write(document).ReplaceLineEndings("\r\n"))),
            iter: 2_000);

    /// <summary>Any text file that a person puts into the library is a document, or says why it is none.</summary>
    [Fact]
    public void Reading_what_nobody_wrote_fails_in_one_way_only() =>
        Gen.Select(Documents.Any, Documents.Text, Gen.Int[0, 4000]).Sample(
            (document, text, at) =>
            {
                var file = LibraryMarkdown.Write(document);
                try
                {
                    LibraryMarkdown.Read(file.Insert(Math.Min(at, file.Length), text));
                }
                catch (LibraryFormatException e)
                {
                    Assert.InRange(e.Line, 1, int.MaxValue);
                }
            },
            iter: 3_000);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_Markdown_reader_shows_the_text_literally(bool withExtensions)
    {
        var pipeline = withExtensions ? new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseGenericAttributes().UseListExtras().UseMathematics().Build()
            : new MarkdownPipelineBuilder().Build();
        Documents.Text.Where(IsPrintable).Sample(
            text =>
            {
                Assert.Equal(text, Markdown.ToPlainText(MarkdownText.Escape(text), pipeline).TrimEnd('\n'));
                Assert.Equal(text, Markdown.ToPlainText("## " + MarkdownText.Escape(text, beginsBlock: false), pipeline).TrimEnd('\n'));
            },
            iter: 5_000);
    }

    // What CommonMark itself cannot show: it drops white space at a line's ends and replaces U+0000.
    private static bool IsPrintable(string text) =>
        text.Length > 0 && text.Trim('\uFEFF').Trim() == text && !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');
}
