using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text.Markup;

/// <summary>The text that a Markdown file shows (CommonMark 0.31, pipe tables, footnotes). Lines stay lines: laws and bulletins print a paragraph on each.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = Build();

    private readonly SourceTextBuilder _text = new();
    private readonly string _markdown;
    private readonly string[] _lines;
    private int _last = -1;

    private MarkdownReader(string markdown) => (_markdown, _lines) = (markdown, markdown.Split('\n'));

    /// <param name="source">With the file's own text.</param>
    /// <exception cref="ArgumentException">It nests deeper than Markdig goes.</exception>
    public static Source Read(Source source)
    {
        var markdown = source.Text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var reader = new MarkdownReader(markdown);
        reader.Write(Markdig.Markdown.Parse(markdown, Pipeline), "");
        return reader._text.Build(source with { Format = SourceFormat.Markdown });
    }

    // Four spaces are what is left of an indent here, not a program.
    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseYamlFrontMatter().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    /// <param name="label">What a list prints before its item's first line.</param>
    private void Write(ContainerBlock container, string label)
    {
        foreach (var block in container)
        {
            Write(block, label);
            label = "";
        }
    }

    private void Write(Block block, string label)
    {
        switch (block)
        {
            case HeadingBlock heading when !heading.IsSetext || IsTitle(heading):
                Lines(heading.Line, [label + string.Concat(MarkdownInlines.Lines(heading.Inline))], LineForm.Heading, heading.Level);
                break;
            case LeafBlock { Inline: { } inlines } leaf:
                Lines(leaf.Line, MarkdownInlines.Lines(inlines), LineForm.Text, 0, label);
                break;
            case Table table:
                Rows(table);
                break;
            case ListBlock list:
                Items(list);
                break;
            case HtmlBlock html:
                Lines(html.Line, HtmlReader.Fragment(html.Lines.ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries), LineForm.Text, 0, label);
                break;
            case YamlFrontMatterBlock or FootnoteGroup or LinkReferenceDefinitionGroup:
                SetAside(block);
                break;
            case CodeBlock code:
                Lines(code.Line + (code is FencedCodeBlock ? 1 : 0), code.Lines.ToString().Split('\n'), LineForm.Text, 0, label);
                break;
            case ContainerBlock inner:
                Write(inner, label);
                break;
            default:
                break;
        }
    }

    // CommonMark takes any text over a row of hyphens for a heading; a text of several lines, or sentences, over a rule is none.
    private static bool IsTitle(HeadingBlock heading) =>
        MarkdownInlines.Lines(heading.Inline) is [{ Length: > 0 } only] && !Chars.EndsSentence(only.TrimEnd()[^1]);

    private void Items(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            // The number as it is printed: CommonMark counts on from the first one, the text does not.
            var mark = item.Count == 0 ? "" : _markdown[item.Span.Start..Math.Max(item.Span.Start, item[0].Span.Start)].Trim();
            Write(item, list.IsOrdered ? mark + " " : "");
        }
    }

    private void Rows(Table table)
    {
        var row = table.Line;
        foreach (var cells in table.OfType<TableRow>())
        {
            Gap(cells.Line >= row ? cells.Line : row);
            _text.Row(cells.OfType<TableCell>().Select(cell =>
                string.Join(' ', cell.OfType<LeafBlock>().Where(leaf => leaf.Inline is not null).SelectMany(leaf => MarkdownInlines.Lines(leaf.Inline)))));
            row = _last + 1;
        }
    }

    private void SetAside(Block block)
    {
        var spans = block is ContainerBlock container ? container.Select(inner => inner.Span) : [block.Span];
        foreach (var span in spans.Where(span => !span.IsEmpty && span.End < _markdown.Length))
        {
            _text.Line(_markdown[span.Start..(span.End + 1)], LineForm.SetAside);
        }
    }

    private void Lines(int first, IReadOnlyList<string> lines, LineForm form, int level, string label = "")
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Gap(first + i);
            _text.Line(Indent(first + i) + (i == 0 ? label : "") + lines[i].TrimStart(), form, level);
        }
    }

    // What parts paragraphs in the file parts them in the text.
    private void Gap(int line)
    {
        if (_last >= 0 && line > _last + 1)
        {
            _text.Blank(Math.Min(line - _last - 1, 3));
        }

        _last = Math.Max(_last, line);
    }

    private string Indent(int line)
    {
        var raw = line < _lines.Length ? _lines[line] : "";
        return raw[..^raw.TrimStart().Length];
    }
}
