using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>One line of a source that prints something.</summary>
/// <param name="Text">Cleaned; never empty.</param>
/// <param name="Width">Of the printed line without its indent and without the gaps between Chinese and Latin, in quarter columns.</param>
/// <param name="Borders">How often Chinese meets Latin in it; a typesetter may have put a gap there.</param>
/// <param name="Indent">White space before it, in half columns.</param>
/// <param name="BlankBefore">How many empty lines stand before it.</param>
/// <param name="OpensPage">Whether the source says that a page starts here: a form feed, or the lone space that some extractors put there.</param>
/// <param name="HeadingLevel">1 to 6 for a heading that the format marks; 0 for any other line.</param>
/// <param name="Source">From its first character to the next printed line's, so that the lines' ranges partition the source.</param>
internal sealed record PrintedLine(string Text, int Width, int Borders, int Indent, int BlankBefore, bool OpensPage, int HeadingLevel, TextSpan Source)
{
    /// <summary>What the format says of the line, or what its setting shows (a row of a table).</summary>
    public LineForm Form { get; init; }
}
