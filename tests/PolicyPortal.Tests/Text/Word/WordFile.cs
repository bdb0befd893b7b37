using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyPortal.Tests.Text.Word;

/// <summary>Word documents made for tests, from the XML of their parts (WordprocessingML, w: bound).</summary>
internal sealed class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    public string Body { get; init; } = "";

    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Footnotes { get; init; }

    public string? Header { get; init; }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document($"<w:document {Namespaces}><w:body>{Body}</w:body></w:document>");
            if (Styles is not null)
            {
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Namespaces}>{Styles}</w:styles>");
            }

            if (Numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering($"<w:numbering {Namespaces}>{Numbering}</w:numbering>");
            }

            if (Footnotes is not null)
            {
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"<w:footnotes {Namespaces}>{Footnotes}</w:footnotes>");
            }

            if (Header is not null)
            {
                main.AddNewPart<HeaderPart>().Header = new Header($"<w:hdr {Namespaces}>{Header}</w:hdr>");
            }
        }

        return stream.ToArray();
    }

    /// <param name="properties">The content of w:pPr.</param>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A level of a list.</summary>
    public static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    /// <summary>A paragraph of a list.</summary>
    public static string Item(string text, int list, int level = 0) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A table; each cell holds the XML of its blocks.</summary>
    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => cell.StartsWith("<w:tc", StringComparison.Ordinal) ? cell : $"<w:tc>{cell}</w:tc>"))}</w:tr>"))}</w:tbl>";
}
