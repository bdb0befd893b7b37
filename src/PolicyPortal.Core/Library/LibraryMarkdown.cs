using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>The canonical form of a document: YAML front matter and Markdown. Reading what was written gives the same document. docs/format.md describes it.</summary>
public static class LibraryMarkdown
{
    private const string Fence = "---";

    /// <summary>One document has one form: equal documents give equal texts, byte for byte. Lines end with \n.</summary>
    /// <exception cref="ArgumentException">The document has no form: two paragraphs share an anchor, one has none, or a level is out of range.</exception>
    public static string Write(PolicyDocument document)
    {
        RequireForm(document);
        var text = new StringBuilder();
        FrontMatterWriter.Write(document, text);
        BodyWriter.Write(document.Paragraphs, text);
        SourceRanges.Write(document.Paragraphs, text);
        return text.ToString();
    }

    /// <exception cref="LibraryFormatException">The text is not a document; the message says where and why.</exception>
    public static PolicyDocument Read(string markdown)
    {
        var lines = markdown.TrimStart('\uFEFF').Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            throw new LibraryFormatException(1, "the file must begin with a line of three hyphens, the document's fields in YAML, and three hyphens again.");
        }

        return FrontMatterReader.Read(string.Join('\n', lines[1..end])) with { Paragraphs = BodyReader.Read(lines, end + 1) };
    }

    private static void RequireForm(PolicyDocument document)
    {
        var anchors = new HashSet<Anchor>();
        foreach (var paragraph in document.Paragraphs)
        {
            if (paragraph.Anchor.IsNone || !anchors.Add(paragraph.Anchor))
            {
                throw new ArgumentException($"The anchor \"{paragraph.Anchor}\" is empty or stands twice.", nameof(document));
            }

            if (paragraph.Level is < 0 or > BlockAttributes.MaxLevel)
            {
                throw new ArgumentException($"The level {paragraph.Level} of #{paragraph.Anchor} is out of range.", nameof(document));
            }
        }
    }
}
