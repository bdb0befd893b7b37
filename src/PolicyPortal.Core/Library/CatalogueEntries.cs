using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>What lists show of a document.</summary>
public static class CatalogueEntries
{
    private const int OpeningLength = 120;

    /// <param name="writtenAt">When its file was written, in UTC.</param>
    internal static CatalogueEntry OfFile(PolicyDocument document, DateTime writtenAt) => Of(document) with { WrittenAt = new DateTimeOffset(writtenAt, TimeSpan.Zero) };

    /// <summary>Of a document without a file.</summary>
    public static CatalogueEntry Of(PolicyDocument document) => new(
        document.Id,
        document.Metadata,
        document.Sources,
        Passage.Of(document).Length,
        document.Paragraphs.Sum(p => Characters(p.Text)),
        Opening(document));

    private static int Characters(string text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            count += Rune.IsWhiteSpace(rune) ? 0 : 1;
        }

        return count;
    }

    private static string Opening(PolicyDocument document)
    {
        var opening = new StringBuilder();
        foreach (var paragraph in document.Paragraphs.Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Clause or ParagraphRole.Item))
        {
            opening.Append(paragraph.Text);
            if (opening.Length > OpeningLength)
            {
                var end = char.IsHighSurrogate(opening[OpeningLength - 1]) ? OpeningLength - 1 : OpeningLength;
                return opening.ToString(0, end) + "…";
            }
        }

        return opening.ToString();
    }
}
