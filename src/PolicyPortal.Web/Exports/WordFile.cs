using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyPortal.Web.Exports;

/// <summary>A Word file (ECMA-376) of A4 pages in the faces of GB/T 9704, with page numbers at the foot.</summary>
internal static class WordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>小四, in half-points.</summary>
    public const int TextSize = 24;

    // In twentieths of a point: 210 × 297 mm, margins of 25 mm.
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int Margin = 1418;

    /// <summary>What the text's own lines are as wide as, in twentieths of a point.</summary>
    public static int Width(bool landscape) => (int)(landscape ? Long : Short) - (2 * Margin);

    /// <param name="title">For the file's properties.</param>
    public static byte[] Write(string title, bool landscape, IEnumerable<OpenXmlElement> body)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Clean(title);
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Center }), new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }));
            var section = new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = landscape ? Long : Short, Height = landscape ? Short : Long, Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
                new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 851, Footer = 851, Gutter = 0 });
            main.Document = new Document(new Body(body.Append(section)));
        }

        return bytes.ToArray();
    }

    public static Paragraph Paragraph(IEnumerable<OpenXmlElement> runs, ParagraphProperties? properties = null) =>
        new([.. properties is null ? [] : new OpenXmlElement[] { properties }, .. runs]);

    public static Paragraph Heading(string text, int size, JustificationValues? align = null) => Paragraph(
        [Run(text, new RunProperties(Face("黑体"), new Bold(), new FontSize { Val = $"{size}" }))],
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "120" }, new Justification { Val = align ?? JustificationValues.Left }));

    public static Paragraph Note(string text) =>
        Paragraph([Run(text, new RunProperties(new Color { Val = "595959" }, new FontSize { Val = "19" }))], new ParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }));

    /// <summary>Text without the characters that XML cannot hold.</summary>
    public static Run Run(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null)
        {
            run.RunProperties = properties;
        }

        run.AppendChild(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    public static RunFonts Face(string eastAsia) => new() { EastAsia = eastAsia, Ascii = "Times New Roman", HighAnsi = "Times New Roman" };

    private static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
        {
            return text;
        }

        var clean = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate comes as U+FFFD.
            clean.Append(rune.Value < 0x10000 && !XmlConvert.IsXmlChar((char)rune.Value) ? "" : rune.ToString());
        }

        return clean.ToString();
    }

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Face("宋体"), new FontSize { Val = $"{TextSize}" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
}
