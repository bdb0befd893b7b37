using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Whether two documents are one: they say the same, character for character, as search sees it (no white space, no punctuation, width and script folded).</summary>
/// <remarks>Titles and source notes do not count: a bulletin may have lost the one and adds the other. A text of a few words is told by its title too.</remarks>
internal static class DocumentText
{
    private const int DigestLength = 20;
    private const int FewWords = 60;

    /// <summary>Equal digests are one text.</summary>
    public static string Digest(PolicyDocument document)
    {
        var texts = document.Paragraphs
            .Where(p => p.Role is not (ParagraphRole.Title or ParagraphRole.SourceNote))
            .Select(p => NormalizedText.Fold(p.Text)).ToList();
        return TextDigest.Of(texts.Sum(t => t.Length) < FewWords ? texts.Append(NormalizedText.Fold(document.Metadata.Title)) : texts, DigestLength);
    }
}
