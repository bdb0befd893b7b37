using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

/// <summary>A source as its reader made it: the text, and what the format says beside the text.</summary>
/// <param name="Name">The file's name inside its source folder, with <c>/</c>.</param>
/// <param name="Text">
/// The whole text; every span of the source counts in it. Of plain text it is the file's own, line ends as they were; of any other format what
/// the reader made of it: a line a block, or a printed line of a PDF, pages parted by form feeds.
/// </param>
/// <param name="Encoding">IANA name of the encoding that it was read with; empty for a format that has its own (Word, PDF).</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal.</param>
public sealed record Source(string Name, string Text, string Encoding, string Sha256)
{
    public SourceFormat Format { get; init; }

    /// <summary>What the format says of single lines, by their place; none for plain text.</summary>
    public ImmutableArray<LineMark> Marks { get; init; } = [];

    /// <summary>Whether the format says that a line is a whole paragraph; otherwise how lines join is told from how they are set.</summary>
    public bool LinesAreParagraphs { get; init; }

    /// <summary>Whether the format says that all of the text is one document with what is attached to it, as a page with a catalogue entry does.</summary>
    public bool IsOneDocument { get; init; }

    /// <summary>Where each page begins in the text, ascending, the first at 0; empty where the format knows no pages.</summary>
    public ImmutableArray<int> PageStarts { get; init; } = [];

    /// <summary>What stands beside the text about its document, such as a web page's table of 索引号, 发文机关, 发文字号.</summary>
    public ImmutableArray<SourceFact> Facts { get; init; } = [];

    /// <returns>The number of the page that a place stands on, from 1; null where the format knows no pages.</returns>
    public int? PageAt(int place)
    {
        if (PageStarts.IsEmpty)
        {
            return null;
        }

        var found = PageStarts.BinarySearch(place);
        return found >= 0 ? found + 1 : ~found;
    }
}

/// <summary>What a source's bytes are, whatever its name says.</summary>
public enum SourceFormat
{
    Text,
    Markdown,
    Html,
    Word,
    Pdf,
}

/// <summary>What a format says of one line beyond its characters.</summary>
/// <param name="Start">Where the line begins in the source's text.</param>
/// <param name="Level">1 to 6 for a heading, 1 being the document's title; 0 otherwise.</param>
public readonly record struct LineMark(int Start, LineForm Form, int Level = 0);

public enum LineForm
{
    /// <summary>A line like any other.</summary>
    Text,

    /// <summary>A heading, by the format's own mark.</summary>
    Heading,

    /// <summary>A row of a table: cells parted by tabs.</summary>
    TableRow,

    /// <summary>Beside the document's text: headers and footers, footnotes, a site's table of catalogue data.</summary>
    SetAside,
}

/// <summary>One thing that a source says of its document outside the document's text.</summary>
/// <param name="Field">The field as files write it: <c>title</c>, <c>documentNumber</c>, <c>issuingAuthority</c>, <c>issuedOn</c>, <c>effectiveOn</c>.</param>
/// <param name="Value">As it is written there; never empty.</param>
/// <param name="Range">Where it stands in the source's text.</param>
public sealed record SourceFact(string Field, string Value, TextSpan Range);
