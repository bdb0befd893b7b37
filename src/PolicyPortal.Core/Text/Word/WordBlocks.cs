using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyPortal.Core.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace PolicyPortal.Core.Text.Word;

/// <summary>Paragraphs and tables of a Word document to lines.</summary>
internal sealed partial class WordBlocks(MainDocumentPart main, SourceTextBuilder text)
{
    // A line break after so many characters, in the middle of a sentence, is a wrapped line that was pasted in.
    private const int WrappedFrom = 14;

    // 三号 type, 16 points: what a column of the page is wide. GB/T 9704-2012, 5.2.3. In twentieths of a point.
    private const int Column = 320;

    private readonly WordStyles _styles = new(main);
    private readonly WordNumbering _numbering = new(main, new WordStyles(main));
    private readonly OutermostHeadings _outermost = OutermostHeadings.Of(main, new WordStyles(main));
    private string _deletedEnd = "";

    public WordInlines Inlines { get; } = new();

    public void Write(OpenXmlElement container)
    {
        foreach (var block in Flat(container))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    foreach (var line in Lines(paragraph))
                    {
                        Write(line);
                    }

                    break;
                case Table table:
                    WordTable.Write(table, this, text);
                    break;
                default:
                    break;
            }
        }
    }

    public void Write(WordLine line)
    {
        for (var rest = line.Text; ;)
        {
            var page = rest.IndexOf(WordInlines.PageBreak, StringComparison.Ordinal);
            var before = page < 0 ? rest : rest[..page];
            if (!string.IsNullOrWhiteSpace(before))
            {
                text.Line(line.Indent + before, line.Form, line.Level);
            }

            if (page < 0)
            {
                return;
            }

            text.Break();
            rest = rest[(page + 1)..];
        }
    }

    /// <summary>A paragraph's lines, with what stands in the text boxes that hang on it. Each paragraph is to be asked for once, in printed order: its number counts.</summary>
    public List<WordLine> Lines(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var inContents = Inlines.InContents;
        var boxes = new List<OpenXmlElement>();
        var words = Inlines.Read(paragraph, boxes);
        var lines = new List<WordLine>();
        if (properties?.PageBreakBefore is { } breakBefore && breakBefore.Val?.Value != false)
        {
            lines.Add(new(WordInlines.PageBreak.ToString(), "", LineForm.Text, 0));
        }

        // A paragraph whose end is deleted goes on in the next one.
        words = _deletedEnd + words;
        if (properties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
        {
            _deletedEnd = words;
            return lines;
        }

        _deletedEnd = "";
        var label = string.IsNullOrWhiteSpace(words) ? "" : _numbering.Next(properties);
        var level = _styles.HeadingLevel(properties);
        level = level == 2 && _outermost.AreTitles ? 1 : level;
        var form = inContents || Inlines.InContents || _styles.IsContents(properties) ? LineForm.SetAside : level > 0 ? LineForm.Heading : LineForm.Text;
        var indent = Indent(properties);
        foreach (var line in Unwrapped(words))
        {
            lines.Add(new(label + line, indent, form, form is LineForm.Heading ? level : 0));
            label = "";
        }

        foreach (var box in boxes)
        {
            lines.AddRange(box.Descendants<Paragraph>().SelectMany(Lines));
        }

        if (properties?.SectionProperties is { } section && section.GetFirstChild<SectionType>()?.Val?.Value is var type && type != SectionMarkValues.Continuous)
        {
            lines.Add(new(WordInlines.PageBreak.ToString(), "", LineForm.Text, 0));
        }

        return lines;
    }

    /// <summary>The blocks of a container, those inside content controls and insertions too.</summary>
    public static IEnumerable<OpenXmlElement> Flat(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            if (child is Paragraph or Table or TableRow or TableCell)
            {
                yield return child;
            }
            else if (child is SdtBlock or SdtContentBlock or SdtRow or SdtContentRow or SdtCell or SdtContentCell or InsertedRun or MoveToRun or CustomXmlBlock or CustomXmlRow or CustomXmlCell)
            {
                foreach (var inner in Flat(child))
                {
                    yield return inner;
                }
            }
        }
    }

    // Line breaks part the lines of titles and lists; the ones that a web page's lines left behind part nothing.
    private static List<string> Unwrapped(string words)
    {
        var lines = new List<string>();
        foreach (var line in words.Split('\n'))
        {
            if (lines.Count > 0 && line.Length > 0 && lines[^1].TrimEnd() is { Length: >= WrappedFrom } before && !Chars.EndsSentence(before[^1]) && Chars.IsHan(line[0]))
            {
                lines[^1] = before + line;
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    // What is centred, set right or set in shows so in the text, by full-width spaces.
    private string Indent(ParagraphProperties? own)
    {
        var set = _styles.Inherited(own, p => p.Justification, p => p.Justification).FirstOrDefault()?.Val?.Value;
        if (set == JustificationValues.Center)
        {
            return Columns(4);
        }

        if (set == JustificationValues.Right || set == JustificationValues.End)
        {
            return Columns(8);
        }

        var indent = _styles.Inherited(own, p => p.Indentation, p => p.Indentation).FirstOrDefault();
        var left = (indent?.LeftChars?.Value ?? indent?.StartCharacters?.Value ?? 0) / 100 is var columns and > 0 ? columns : Twips(indent?.Left?.Value ?? indent?.Start?.Value) / Column;
        var first = (indent?.FirstLineChars?.Value ?? 0) > 0 || Twips(indent?.FirstLine?.Value) > 0 ? 2 : 0;
        return Columns(Math.Clamp(left, 0, 20) + first);
    }

    private static string Columns(int count) => new('　', count);

    private static int Twips(string? measure) => Measure().Match(measure ?? "") is { Success: true } m && int.TryParse(m.Value, out var twips) ? twips : 0;

    [GeneratedRegex("^[0-9]{1,6}")]
    private static partial Regex Measure();
}

/// <summary>A line as it goes into the text.</summary>
/// <param name="Indent">Full-width spaces.</param>
internal sealed record WordLine(string Text, string Indent, LineForm Form, int Level);
