using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;

namespace PolicyPortal.Core.Library;

/// <summary>A block of a library file's body: a heading line, a heading line with the text that runs on below it, plain text, or a row of a table.</summary>
/// <param name="Depth">How many # the heading has; 0 for plain text.</param>
/// <param name="Head">The heading line, or the plain text; unescaped.</param>
/// <param name="Rest">The text right below the heading line; null where there is none.</param>
/// <param name="IsRow">Whether it is a row of a table; its text is then in <paramref name="Head"/>.</param>
internal sealed record MarkdownBlock(int Depth, string Head, string? Rest, bool IsRow = false)
{
    public const int MaxDepth = 6;

    public static MarkdownBlock Row(string text) => new(0, text, null, IsRow: true);

    /// <summary>The block that shows a paragraph best. What it fails to say goes into attributes.</summary>
    public static MarkdownBlock Of(Paragraph paragraph)
    {
        if (paragraph.Level == 0 || paragraph.Role is ParagraphRole.Item)
        {
            return new(0, paragraph.Text, null);
        }

        var depth = Math.Min(paragraph.Level + 1, MaxDepth);
        if (paragraph.Role is not ParagraphRole.Clause)
        {
            return new(depth, paragraph.Text, null);
        }

        if (paragraph.RunIn is { } end && end > 0 && end < paragraph.Text.Length
            && new MarkdownBlock(depth, paragraph.Text[..end], paragraph.Text[end..]) is var runIn && runIn.Text == paragraph.Text)
        {
            return runIn;
        }

        // 第一条|为了…, 1.|各地…: the number is the heading.
        return paragraph.Ordinal is { Label: { Length: > 0 } label } && paragraph.TextWithoutLabel.Length > 0
            && new MarkdownBlock(depth, label, paragraph.TextWithoutLabel) is var numbered && numbered.Text == paragraph.Text
            ? numbered
            : new(depth, paragraph.Text, null);
    }

    /// <summary>The paragraph's whole text. A number that stands alone on the heading line has its space behind it, if its style has one: 第一条 为了…, 1.各地….</summary>
    public string Text => Rest is null ? Head : Head + (Label is { } label && label.Style.IsNth() ? " " : "") + Rest;

    private Ordinal? Label => Rest is not null && OrdinalGrammar.TryRead(Head) is { } ordinal && ordinal.Label == Head ? ordinal : null;

    /// <summary>What the block says by itself; the anchor is still to be given.</summary>
    public Paragraph Implied(OutlineCursor above)
    {
        if (IsRow)
        {
            return New(ParagraphRole.TableRow, Head, null, 0);
        }

        if (Depth == 0)
        {
            var item = above.IsInArticle && OrdinalGrammar.TryRead(Head) is { Style: > OrdinalStyle.Article } number ? number : null;
            return New(item is null ? ParagraphRole.Body : ParagraphRole.Item, Head, item, item is null ? 0 : above.ItemLevel(item.Style));
        }

        var level = Math.Max(Depth - 1, 1);
        if (Rest is null)
        {
            return New(ParagraphRole.Heading, Head, OrdinalGrammar.TryRead(Head), level);
        }

        return New(ParagraphRole.Clause, Text, OrdinalGrammar.TryRead(Text), level) with { RunIn = Label is null ? Head.Length : null };
    }

    private static Paragraph New(ParagraphRole role, string text, Ordinal? ordinal, int level) =>
        new() { Role = role, Text = text, Ordinal = ordinal, Level = level, Anchor = default };
}
