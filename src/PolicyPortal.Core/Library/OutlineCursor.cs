using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>The headings and clauses that a paragraph stands in, while a document is read or written from top to bottom.</summary>
internal sealed class OutlineCursor
{
    private readonly Stack<Paragraph> _open = new();

    public bool IsInArticle => _open.Any(p => p.Ordinal?.Style is OrdinalStyle.Article);

    public void Pass(Paragraph paragraph)
    {
        if (paragraph.Level > 0)
        {
            while (_open.TryPeek(out var top) && top.Level >= paragraph.Level)
            {
                _open.Pop();
            }

            _open.Push(paragraph);
        }
    }

    /// <summary>The level of an item of this style that comes next: under the article, or under an item of a higher style.</summary>
    public int ItemLevel(OrdinalStyle style) =>
        _open.FirstOrDefault(p => p.Role is not ParagraphRole.Item || p.Ordinal?.Style < style)?.Level + 1 ?? 1;
}
