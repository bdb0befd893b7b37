using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>Reads the body of a library file, line by line, into blocks. Forgives what people do to Markdown: wrapped lines, lost attributes, comments.</summary>
internal sealed partial class BodyReader
{
    private readonly List<ReadBlock> _blocks = [];
    private readonly Dictionary<string, ImmutableArray<TextSpan>> _ranges = new(StringComparer.Ordinal);
    private BlockAttributes? _attributes;
    private MarkdownBlock? _open;
    private int _openedAt;
    private int _rows;
    private Inside _inside;

    private enum Inside
    {
        Text,
        Comment,
        SourceRanges,
    }

    /// <param name="lines">Of the whole file.</param>
    /// <param name="first">The index of the body's first line.</param>
    /// <exception cref="LibraryFormatException">An attribute does not fit the text that it stands over, or an anchor stands twice.</exception>
    public static ImmutableArray<Paragraph> Read(string[] lines, int first)
    {
        var reader = new BodyReader();
        for (var i = first; i < lines.Length; i++)
        {
            reader.Take(lines[i].Trim(), i + 1);
        }

        reader.Close();
        return ParagraphAssembler.Assemble(reader._blocks, reader._ranges);
    }

    private void Take(string line, int number)
    {
        if (_inside is not Inside.Text)
        {
            TakeInComment(line);
        }
        else if (line.Length == 0)
        {
            Close();
        }
        else if (line.StartsWith("<!--", StringComparison.Ordinal) && line != MarkdownText.Empty)
        {
            Close();
            _inside = line.EndsWith("-->", StringComparison.Ordinal) ? Inside.Text
                : SourceRanges.Begins(line) ? Inside.SourceRanges
                : Inside.Comment;
        }
        else if (BlockAttributes.TryRead(line) is { } attributes)
        {
            Close();
            _attributes = attributes;
        }
        else if (MarkdownRow.TryRead(line) is { } row)
        {
            TakeRow(row, line, number);
        }
        else if (Heading().Match(line) is { Success: true } heading)
        {
            Close();
            Open(new(heading.Groups["depth"].Length, MarkdownText.Unescape(heading.Groups["text"].Value), null), number);
        }
        else
        {
            TakeText(MarkdownText.Unescape(line), number);
        }
    }

    private void TakeInComment(string line)
    {
        if (line.EndsWith("-->", StringComparison.Ordinal))
        {
            _inside = Inside.Text;
        }
        else if (_inside is Inside.SourceRanges)
        {
            SourceRanges.Read(line, _ranges);
        }
    }

    private void TakeRow(MarkdownRow row, string line, int number)
    {
        // The line of hyphens stands right under a table's first row; anywhere else it is a row like the others.
        var underFirst = _open is { IsRow: true } && _rows == 1;
        if (underFirst && MarkdownRow.IsDelimiter(line))
        {
            return;
        }

        _rows = _open is { IsRow: true } ? _rows + 1 : 1;
        var above = _open is null ? _attributes : null;
        Close();
        _attributes = row.Attributes ?? above;
        Open(MarkdownBlock.Row(row.Text), number);
    }

    private void TakeText(string text, int number)
    {
        switch (_open)
        {
            case null:
                Open(new(0, text, null), number);
                break;
            case { IsRow: true }:
                Close();
                Open(new(0, text, null), number);
                break;
            case { Depth: 0 }:
                _open = _open with { Head = MarkdownText.Join(_open.Head, text) };
                break;
            default:
                _open = _open with { Rest = _open.Rest is null ? text : MarkdownText.Join(_open.Rest, text) };
                break;
        }
    }

    private void Open(MarkdownBlock block, int number) => (_open, _openedAt) = (block, number);

    private void Close()
    {
        if (_open is not null)
        {
            _blocks.Add(new(_openedAt, _attributes ?? BlockAttributes.Nothing, _open));
            (_open, _attributes) = (null, null);
        }
    }

    // CommonMark 0.31, 4.2; a # of the text is written \#.
    [GeneratedRegex(@"^(?<depth>#{1,6})(?:[ \t]+(?<text>.*?))?(?:[ \t]+#+)?$")]
    private static partial Regex Heading();
}

/// <summary>A block with what stands over it and the line of the file where it begins.</summary>
internal sealed record ReadBlock(int Line, BlockAttributes Attributes, MarkdownBlock Block);
