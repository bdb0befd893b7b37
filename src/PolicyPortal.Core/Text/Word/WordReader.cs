using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyPortal.Core.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace PolicyPortal.Core.Text.Word;

/// <summary>A Word document (.docx, ECMA-376) as text, a line a paragraph.</summary>
internal static class WordReader
{
    /// <param name="blank">The source without its text.</param>
    /// <exception cref="Exception">The package is broken; the libraries throw what they like.</exception>
    public static DecodedSource Read(Source blank, byte[] bytes)
    {
        if (WordPackageGuard.Refusal(bytes) is { } refusal)
        {
            return DecodedSource.Refused("unsupported-format", refusal);
        }

        using var stream = new MemoryStream(bytes, writable: false);
        using var package = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = WordPackageGuard.MostCharactersAPart });
        if (package.MainDocumentPart is not { Document.Body: { } body } main)
        {
            return DecodedSource.Refused("broken-file", "这不是完整的 Word 文档：缺少正文部分。");
        }

        var text = new SourceTextBuilder();
        var blocks = new WordBlocks(main, text);
        blocks.Write(body);
        var aside = SetAside(main, text);
        var source = text.Build(blank with { Format = SourceFormat.Word, LinesAreParagraphs = true });
        return new(source, Diagnostics(blocks.Inlines, aside));
    }

    /// <returns>How many notes, headers and footers were set aside.</returns>
    private static (int Notes, int Frames) SetAside(MainDocumentPart main, SourceTextBuilder text)
    {
        var notes = (main.FootnotesPart?.Footnotes?.Elements<FootnoteEndnoteType>() ?? []).Concat(main.EndnotesPart?.Endnotes?.Elements<FootnoteEndnoteType>() ?? [])
            .Where(note => note.Type?.Value is null || note.Type.Value == FootnoteEndnoteValues.Normal);
        var frames = main.HeaderParts.Select(part => part.Header).Concat<DocumentFormat.OpenXml.OpenXmlElement?>(main.FooterParts.Select(part => part.Footer));
        return (Lines(notes), Lines(frames.OfType<DocumentFormat.OpenXml.OpenXmlElement>()));

        int Lines(IEnumerable<DocumentFormat.OpenXml.OpenXmlElement> parts)
        {
            var printed = parts.SelectMany(part => part.Descendants<Paragraph>()).Select(paragraph => new WordInlines().Read(paragraph, []).Trim())
                .Where(line => line.Any(char.IsLetterOrDigit)).Distinct().ToArray();
            Array.ForEach(printed, line => text.Line(line, LineForm.SetAside));
            return printed.Length;
        }
    }

    private static ImmutableArray<Diagnostic> Diagnostics(WordInlines inlines, (int Notes, int Frames) aside)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        Say(inlines.Deletions, "word-deletions", "文档有修订痕迹：插入的文字保留，{0}处删除的文字没有收入。");
        Say(aside.Notes, "word-notes", "{0}条脚注或尾注不作正文，列在来源文本之末。");
        Say(aside.Frames, "word-headers", "{0}条页眉页脚不作正文，列在来源文本之末。");
        return found.ToImmutable();

        void Say(int count, string code, string message)
        {
            if (count > 0)
            {
                found.Add(new(DiagnosticSeverity.Info, code, string.Format(CultureInfo.InvariantCulture, message, count)));
            }
        }
    }
}
