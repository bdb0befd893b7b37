using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>A document while its parts are being told: its paragraphs with the roles known so far.</summary>
internal sealed class DocumentDraft
{
    public DocumentDraft(IEnumerable<PrintedParagraph> printed)
    {
        Printed = [.. printed];
        Paragraphs = [.. Printed.Select(p => new Paragraph { Role = p.IsRow ? ParagraphRole.TableRow : ParagraphRole.Body, Text = p.Text, Anchor = default, Source = p.Source })];
    }

    public IReadOnlyList<PrintedParagraph> Printed { get; }

    public List<Paragraph> Paragraphs { get; }

    public string TextAt(int i) => Paragraphs[i].Text;

    public void Give(int i, ParagraphRole role, int level = 0) => Paragraphs[i] = Paragraphs[i] with { Role = role, Level = level };

    public IEnumerable<Paragraph> Of(ParagraphRole role) => Paragraphs.Where(p => p.Role == role);

    public Paragraph? FirstOf(ParagraphRole role) => Paragraphs.FirstOrDefault(p => p.Role == role);

    /// <summary>The range of the source from the first of the paragraphs to the last.</summary>
    public static TextSpan? Extent(IEnumerable<Paragraph> paragraphs)
    {
        var spans = paragraphs.SelectMany(p => p.Source).ToArray();
        return spans.Length == 0 ? null : new TextSpan(spans.Min(s => s.Start), spans.Max(s => s.End));
    }
}
