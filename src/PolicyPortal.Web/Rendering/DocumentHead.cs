using PolicyPortal.Core.Model;
using PolicyPortal.Web.Pages;

namespace PolicyPortal.Web.Rendering;

/// <summary>Title, description and address of a reading page: of the document, or of the clause that the address names.</summary>
internal static class DocumentHead
{
    private const int DescriptionLength = 120;

    public static PageHead Of(ReadingView view, string query)
    {
        var document = view.Document;
        var title = document.Metadata.Title;
        return view.Target is { } target
            ? new PageHead($"{Name(target)}——{title}")
            {
                Description = Words.Shortened(target.Text, DescriptionLength),
                Canonical = Addresses.Paragraph(document.Id, target.Anchor),
                IsDocument = true,
                Query = query,
            }
            : new PageHead(title)
            {
                Description = Description(view),
                Canonical = Addresses.Document(document.Id),
                IsDocument = true,
                Query = query,
            };
    }

    // 14.加强生涯教育和就业指导, 第十二条, or the first words of an unnumbered paragraph.
    private static string Name(Paragraph paragraph) =>
        paragraph.RunIn is { } end ? paragraph.Text[..end].TrimEnd('。', '：', ' ')
        : paragraph.Role is not ParagraphRole.Heading && paragraph.Ordinal is { } ordinal ? ordinal.Label
        : Words.Shortened(paragraph.Text, 30);

    private static string Description(ReadingView view)
    {
        var known = view.Document.Metadata;
        var facts = string.Join("，", new[] { known.DocumentNumber?.ToString(), known.Voice(), known.IssuedOn?.Chinese() }.OfType<string>());
        var opening = view.Body.FirstOrDefault(p => p.Paragraph.Role is ParagraphRole.Body or ParagraphRole.Clause)?.Paragraph.Text ?? "";
        return Words.Shortened(facts.Length == 0 ? opening : $"{facts}。{opening}", DescriptionLength);
    }
}
