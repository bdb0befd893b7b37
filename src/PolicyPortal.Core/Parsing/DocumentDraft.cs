using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>A document while its parts are being told: its paragraphs with the roles known so far.</summary>
internal sealed class DocumentDraft
{
    private readonly string _source;

    /// <param name="source">The text that the paragraphs' ranges count in.</param>
    public DocumentDraft(IEnumerable<PrintedParagraph> printed, string source)
    {
        _source = source;
        Printed = [.. printed];
        Paragraphs = [.. Printed.Select(p => new Paragraph { Role = p.IsRow ? ParagraphRole.TableRow : ParagraphRole.Body, Text = p.Text, Anchor = default, Source = p.Source })];
    }

    public IReadOnlyList<PrintedParagraph> Printed { get; }

    public List<Paragraph> Paragraphs { get; }

    /// <summary>The document itself, without what it attaches.</summary>
    public IEnumerable<Paragraph> Main => Paragraphs.TakeWhile(p => p.Role is not ParagraphRole.AnnexTitle);

    /// <summary>The text proper: headings, clauses and plain paragraphs.</summary>
    public IEnumerable<Paragraph> Bodies => Paragraphs.Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Clause or ParagraphRole.Item or ParagraphRole.Heading);

    public string TextAt(int i) => Paragraphs[i].Text;

    public void Give(int i, ParagraphRole role, int level = 0) => Paragraphs[i] = Paragraphs[i] with { Role = role, Level = level };

    public IEnumerable<Paragraph> Of(ParagraphRole role) => Paragraphs.Where(p => p.Role == role);

    public Paragraph? FirstOf(ParagraphRole role) => Paragraphs.FirstOrDefault(p => p.Role == role);

    /// <summary>The range of the source from the first of the paragraphs to the last.</summary>
    public static TextSpan? Extent(IEnumerable<Paragraph> paragraphs) => SourceWords.Extent([.. paragraphs.SelectMany(p => p.Source)]);

    /// <summary>The range of the source that some words of a paragraph came from.</summary>
    public TextSpan? RangeOf(Paragraph paragraph, int start, int length) => SourceWords.Find(_source, paragraph, start, length);

    /// <summary>The range of the words where they first stand in the document; null where no paragraph has them whole.</summary>
    public TextSpan? RangeOf(string words)
    {
        foreach (var paragraph in words.Length == 0 ? [] : Paragraphs)
        {
            if (paragraph.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at)
            {
                return RangeOf(paragraph, at, words.Length);
            }
        }

        return null;
    }
}
