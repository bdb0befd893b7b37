using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

/// <summary>What a search finds: a clause with the paragraphs that belong to it, or a paragraph that stands alone.</summary>
/// <param name="Anchor">Of its first paragraph.</param>
/// <param name="Label">The clause's number as printed (第十二条, 14.); null for an unnumbered paragraph.</param>
/// <param name="ArticleLabel">The label of the clause that it is or stands in (条 before the finer ones); null outside any.</param>
/// <param name="Headings">The headings that it stands under, outermost first, as printed.</param>
/// <param name="Text">Its paragraphs, as printed, one a line.</param>
/// <param name="First">The place of its first paragraph in the document.</param>
/// <param name="Count">How many paragraphs it has; at least 1.</param>
public sealed record Passage(Anchor Anchor, string? Label, string? ArticleLabel, ImmutableArray<string> Headings, string Text, int First, int Count)
{
    /// <summary>A document's passages: they partition its paragraphs, in printed order.</summary>
    public static ImmutableArray<Passage> Of(PolicyDocument document)
    {
        var paragraphs = document.Paragraphs;
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var above = new Stack<Paragraph>();
        for (var first = 0; first < paragraphs.Length;)
        {
            var paragraph = paragraphs[first];
            while (paragraph.Level > 0 && above.TryPeek(out var top) && top.Level >= paragraph.Level)
            {
                above.Pop();
            }

            var headings = above.Reverse().Where(p => p.Role is not ParagraphRole.Clause).Select(p => p.Text).ToImmutableArray();
            var end = first + 1;
            if (paragraph.Role is ParagraphRole.Clause)
            {
                // A clause's own paragraphs and items are read with it.
                while (end < paragraphs.Length && paragraphs[end].Role is ParagraphRole.Body or ParagraphRole.Item or ParagraphRole.TableRow)
                {
                    end++;
                }
            }

            var clause = paragraph.Role is ParagraphRole.Clause ? paragraph : null;
            var enclosing = above.FirstOrDefault(p => p.Ordinal?.Style is OrdinalStyle.Article) ?? clause;
            passages.Add(new Passage(
                paragraph.Anchor,
                clause?.Ordinal?.Label,
                enclosing?.Ordinal?.Label,
                headings,
                string.Join('\n', paragraphs[first..end].Select(p => p.Text)),
                first,
                end - first));
            if (paragraph.Level > 0)
            {
                above.Push(paragraph);
            }

            first = end;
        }

        return passages.ToImmutable();
    }
}
