using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>Lines joined into a paragraph.</summary>
/// <param name="Indent">Of its first line, in half columns.</param>
/// <param name="OpensPage">Whether its first line opens a page.</param>
/// <param name="AfterShortPage">Whether it opens a page and the page before was left unfilled: a document ends there.</param>
/// <param name="HeadingLevel">1 to 6 for a heading that the format marks; 0 otherwise.</param>
/// <param name="Source">The ranges of its lines, merged where they touch.</param>
internal sealed record PrintedParagraph(string Text, int Indent, bool OpensPage, bool AfterShortPage, int HeadingLevel, ImmutableArray<TextSpan> Source)
{
    /// <summary>Whether it is one row of a table, its cells parted by tabs.</summary>
    public bool IsRow { get; init; }

    public TextSpan Extent => new(Source[0].Start, Source[^1].End);
}
