using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using PolicyPortal.Core.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace PolicyPortal.Core.Text.Pdf;

/// <summary>A PDF with a text layer as printed lines: indents as full-width spaces, gaps as empty lines, pages parted by form feeds.</summary>
internal static class PdfReader
{
    private const int MostPages = 3000;
    private const int MostLetters = 8_000_000;
    private const int DeepestNesting = 200;

    // What a large bulletin takes is a few seconds; a file that takes longer was made to.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // Fewer letters than this a page are a stamp or a page number over a picture.
    private const int FewestLettersAPage = 20;

    // A text layer of which more than one letter in fifty has no character is noise.
    private const double MostUnmapped = 0.02;

    /// <param name="blank">The source without its text.</param>
    /// <exception cref="Exception">The file is broken; the library throws what it likes.</exception>
    public static DecodedSource Read(Source blank, byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = DeepestNesting, FilterProvider = new BoundedFilters() });
            return pdf.NumberOfPages > MostPages
                ? DecodedSource.Refused("pdf-too-large", $"PDF 有{pdf.NumberOfPages}页，超过{MostPages}页，请拆分后再收入。")
                : Read(blank, pdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            return DecodedSource.Refused("encrypted", "PDF 有打开密码，请解除密码后再收入。");
        }
        catch (PdfTooLargeException)
        {
            return DecodedSource.Refused("pdf-too-large", "PDF 解压后的内容过大，像是压缩炸弹，没有收入。");
        }
    }

    private static DecodedSource Read(Source blank, PdfDocument pdf)
    {
        var started = Stopwatch.GetTimestamp();
        var pages = new List<PdfPageLines>(pdf.NumberOfPages);
        var (letters, unmapped, empty) = (0L, 0L, new List<int>());
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            if (Stopwatch.GetElapsedTime(started) > Longest || letters > MostLetters)
            {
                return DecodedSource.Refused("pdf-too-large", $"PDF 过于复杂，读到第{number}页时超出限度，没有收入。");
            }

            var page = pdf.GetPage(number);
            var found = PdfLetters.Of(page);
            letters += found.Letters.Length;
            unmapped += found.Unmapped;
            if (found.Letters.IsEmpty && page.NumberOfImages > 0)
            {
                empty.Add(number);
            }

            pages.Add(new PdfPageLines(PdfLines.Of(found.Letters), page.Height));
        }

        if (letters < (long)FewestLettersAPage * Math.Max(1, pages.Count) && empty.Count * 2 >= Math.Max(1, pages.Count))
        {
            return DecodedSource.Refused("pdf-scan", "PDF 是扫描图像，没有文字层，请先做文字识别（OCR）再收入。");
        }

        if (letters == 0)
        {
            return DecodedSource.Refused("no-text", "PDF 里没有文字。");
        }

        if (unmapped > (letters + unmapped) * MostUnmapped)
        {
            return DecodedSource.Refused("pdf-unmapped", "PDF 的字体没有给出文字编码，复制出来是乱码，请换用原始文件或做文字识别。");
        }

        var text = new SourceTextBuilder();
        PdfPages.Write(pages, text);
        return new(text.Build(blank with { Format = SourceFormat.Pdf }), Diagnostics(unmapped, empty));
    }

    private static ImmutableArray<Diagnostic> Diagnostics(long unmapped, List<int> empty)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (unmapped > 0)
        {
            found.Add(new(DiagnosticSeverity.Warning, "pdf-unmapped", string.Create(CultureInfo.InvariantCulture, $"有{unmapped}个字没有文字编码，没有收入，请核对原件。")));
        }

        if (empty.Count > 0)
        {
            found.Add(new(DiagnosticSeverity.Warning, "pdf-scan", $"第{string.Join('、', empty.Take(20))}页只有图像，没有文字层，这些页没有收入。"));
        }

        return found.ToImmutable();
    }
}
