using System.Collections.Immutable;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>A source's text while a reader makes it, line by line, with what the format says of each.</summary>
internal sealed class SourceTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<LineMark>.Builder _marks = ImmutableArray.CreateBuilder<LineMark>();
    private readonly ImmutableArray<int>.Builder _pages = ImmutableArray.CreateBuilder<int>();

    public int Length => _text.Length;

    /// <summary>A line of text. A line end inside it makes several lines of the same form.</summary>
    public TextSpan Line(string text, LineForm form = LineForm.Text, int level = 0)
    {
        var start = _text.Length;
        foreach (var line in text.Split('\n'))
        {
            if (form is not LineForm.Text && !string.IsNullOrWhiteSpace(line))
            {
                _marks.Add(new(_text.Length, form, level));
            }

            _text.Append(line).Append('\n');
        }

        return new(start, _text.Length);
    }

    /// <param name="cells">A tab or a line end inside a cell becomes a space.</param>
    public TextSpan Row(IEnumerable<string> cells) =>
        Line(string.Join('\t', cells.Select(cell => string.Join(' ', cell.Split(['\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)).Trim())), LineForm.TableRow);

    public void Blank(int lines = 1) => _text.Append('\n', lines);

    /// <summary>A page break, in a format whose pages have no numbers that hold.</summary>
    public void Break() => _text.Append('\f');

    /// <summary>What follows stands on a new page.</summary>
    public void Page()
    {
        if (_pages.Count > 0)
        {
            _text.Append('\f');
        }

        _pages.Add(_pages.Count == 0 ? 0 : _text.Length);
    }

    public Source Build(Source source) => source with { Text = _text.ToString(), Marks = _marks.ToImmutable(), PageStarts = _pages.ToImmutable() };
}
