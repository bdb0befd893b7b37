using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PolicyPortal.Core.Text.Word;

/// <summary>What the runs of paragraphs print: insertions and not deletions, the results of fields and not their codes, no page numbers, no hidden text.</summary>
/// <remarks>Fields run over paragraphs, so one reader goes through the whole document in printed order.</remarks>
internal sealed class WordInlines
{
    /// <summary>Stands for a page break inside a paragraph.</summary>
    public const char PageBreak = '\f';

    private readonly Stack<Field> _fields = new();

    /// <summary>How many pieces of text are tracked as deleted, and are left out.</summary>
    public int Deletions { get; private set; }

    public int FootnoteMarks { get; private set; }

    /// <summary>Whether the place is inside a table of contents that Word made.</summary>
    public bool InContents => _fields.Any(open => open.Is("TOC"));

    /// <param name="boxes">Gets the text boxes that are anchored here.</param>
    public string Read(OpenXmlElement parent, List<OpenXmlElement> boxes)
    {
        var text = new StringBuilder();
        Read(parent, text, boxes);
        return text.ToString();
    }

    private void Read(OpenXmlElement parent, StringBuilder text, List<OpenXmlElement> boxes)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun or DeletedText:
                    Deletions++;
                    break;
                case Run run when run.RunProperties?.Vanish is { } hidden && hidden.Val?.Value != false:
                    Fields(run);
                    break;
                case Words words when Prints:
                    text.Append(words.Text);
                    break;
                case DocumentFormat.OpenXml.Math.Text formula when Prints:
                    text.Append(formula.Text);
                    break;
                case TabChar or PositionalTab when Prints:
                    text.Append('\t');
                    break;
                case Break { Type.Value: var type } when type == BreakValues.Page:
                    text.Append(PageBreak);
                    break;
                case Break or CarriageReturn when Prints:
                    text.Append('\n');
                    break;
                case NoBreakHyphen when Prints:
                    text.Append('-');
                    break;
                case SymbolChar symbol when Prints:
                    text.Append(Sign(symbol));
                    break;
                case FieldCode or FieldChar:
                    Take(child);
                    break;
                case SimpleField field:
                    Simple(field, text, boxes);
                    break;
                case FootnoteReference or EndnoteReference:
                    FootnoteMarks++;
                    break;
                case AlternateContent alternatives:
                    Alternative(alternatives, text, boxes);
                    break;
                case TextBoxContent box:
                    boxes.Add(box);
                    break;
                case RubyContent or ParagraphProperties or RunProperties:
                    break;
                default:
                    if (child.HasChildren)
                    {
                        Read(child, text, boxes);
                    }

                    break;
            }
        }
    }

    private bool Prints => !_fields.Any(open => open.InCode || open.IsPageNumber);

    // A drawing is written twice, for new readers and for old ones; the first that has text is enough.
    private void Alternative(AlternateContent alternatives, StringBuilder text, List<OpenXmlElement> boxes)
    {
        foreach (var way in alternatives.ChildElements)
        {
            var (length, count) = (text.Length, boxes.Count);
            Read(way, text, boxes);
            if (text.Length > length || boxes.Count > count)
            {
                return;
            }
        }
    }

    private void Fields(Run run)
    {
        foreach (var child in run.ChildElements.Where(child => child is FieldCode or FieldChar))
        {
            Take(child);
        }
    }

    // ECMA-376, part 1, 17.16.18: begin, code, separate, result, end.
    private void Take(OpenXmlElement part)
    {
        if (part is FieldCode code)
        {
            if (_fields.TryPeek(out var open))
            {
                open.Code += code.Text;
            }
        }
        else if (part is FieldChar { FieldCharType.Value: var type })
        {
            if (type == FieldCharValues.Begin)
            {
                _fields.Push(new Field());
            }
            else if (type == FieldCharValues.Separate && _fields.TryPeek(out var open))
            {
                open.InCode = false;
            }
            else if (type == FieldCharValues.End)
            {
                _fields.TryPop(out _);
            }
        }
    }

    private void Simple(SimpleField field, StringBuilder text, List<OpenXmlElement> boxes)
    {
        _fields.Push(new Field { Code = field.Instruction?.Value ?? "", InCode = false });
        Read(field, text, boxes);
        _fields.TryPop(out _);
    }

    // Boxes and ticks of forms, which Word takes from its own fonts.
    private static string Sign(SymbolChar symbol) => (symbol.Char?.Value ?? "").ToUpperInvariant() switch
    {
        "F0A8" or "F06F" or "F0A3" or "F071" => "□",
        "F0FE" or "F052" or "F053" => "☑",
        "F0FC" or "F050" => "√",
        _ => "",
    };

    private sealed class Field
    {
        public string Code { get; set; } = "";

        public bool InCode { get; set; } = true;

        public bool IsPageNumber => Is("PAGE") || Is("NUMPAGES") || Is("SECTIONPAGES") || Is("PAGEREF");

        public bool Is(string name) =>
            Code.AsSpan().TrimStart() is var code && code.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (code.Length == name.Length || code[name.Length] is ' ' or '\\' or '\t');
    }
}
