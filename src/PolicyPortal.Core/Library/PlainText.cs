using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>A document as plain text: its title, then every paragraph on a line of its own.</summary>
public static class PlainText
{
    /// <summary>A supplied title stands in square brackets, as cataloguers do; a printed one stands where it was printed.</summary>
    public static string Write(PolicyDocument document)
    {
        var text = new StringBuilder();
        if (!document.Paragraphs.Any(p => p.Role is ParagraphRole.Title))
        {
            var title = document.Metadata.Title;
            text.Append(document.Metadata.TitleIsSupplied ? $"［{title}］" : title).Append("\n\n");
        }

        foreach (var paragraph in document.Paragraphs)
        {
            text.Append(paragraph.Text).Append('\n');
        }

        return text.ToString();
    }
}
