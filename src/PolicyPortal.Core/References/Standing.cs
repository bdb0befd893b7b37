using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Where a paragraph stands in its own document, so that 前款, 本章 and 第二款 can be told from there.</summary>
/// <param name="Place">Article, paragraph (款, counted as anchors are) and item; whole outside articles.</param>
/// <param name="Section">Book, chapter and division that it stands in.</param>
/// <param name="PreviousArticle">Of the articles, the one before; whole for none.</param>
public readonly record struct Standing(Locator Place, Locator Section, Locator PreviousArticle)
{
    /// <summary>One a paragraph.</summary>
    public static ImmutableArray<Standing> Of(PolicyDocument document)
    {
        var standings = new Standing[document.Paragraphs.Length];
        var previous = Locator.Whole;
        foreach (var node in Outline.Of(document.Paragraphs))
        {
            Walk(node, Locator.Whole, standings, document.Paragraphs, ref previous);
        }

        return [.. standings];
    }

    private static void Walk(OutlineNode node, Locator section, Standing[] standings, ImmutableArray<Paragraph> paragraphs, ref Locator previous)
    {
        if (node.Paragraph.Ordinal is { Style: OrdinalStyle.Article } ordinal)
        {
            var article = Locator.Whole.With(LocatorUnit.Article, ordinal.Number, ordinal.Sub) ?? Locator.Whole;
            Article(node, article, section, standings, paragraphs, previous);
            previous = article;
            return;
        }

        if (node.Paragraph.Ordinal is { } heading && UnitOf(heading.Style) is { } unit)
        {
            section = section.With(unit, heading.Number, 0) ?? section;
        }

        for (var i = node.Index; i < node.End; i++)
        {
            standings[i] = new(Locator.Whole, section, previous);
        }

        foreach (var child in node.Children)
        {
            Walk(child, section, standings, paragraphs, ref previous);
        }
    }

    // As AnchorAssigner counts: unnumbered paragraphs are 款, a table's rows are none, numbered ones are 项 and what stands below them 目.
    private static void Article(
        OutlineNode article, Locator place, Locator section, Standing[] standings, ImmutableArray<Paragraph> paragraphs, Locator previous)
    {
        var nodes = article.SelfAndDescendants().ToDictionary(n => n.Index);
        var current = place.With(LocatorUnit.Paragraph, 1) ?? place;
        var here = current;
        for (var i = article.Index; i < article.End; i++)
        {
            if (i > article.Index && !nodes.ContainsKey(i) && paragraphs[i].Role is not ParagraphRole.TableRow)
            {
                here = current = current.With(LocatorUnit.Paragraph, current.Paragraph + 1) ?? current;
            }
            else if (i > article.Index && nodes.TryGetValue(i, out var node) && node.Paragraph.Ordinal is { } ordinal)
            {
                here = node.Paragraph.Level == article.Paragraph.Level + 1
                    ? current.With(LocatorUnit.Item, ordinal.Number) ?? current
                    : here.With(LocatorUnit.Subitem, ordinal.Number) ?? here;
            }

            standings[i] = new(here, section, previous);
        }
    }

    internal static LocatorUnit? UnitOf(OrdinalStyle style) => style switch
    {
        OrdinalStyle.Book => LocatorUnit.Book,
        OrdinalStyle.SubBook => LocatorUnit.SubBook,
        OrdinalStyle.Chapter => LocatorUnit.Chapter,
        OrdinalStyle.Division => LocatorUnit.Division,
        OrdinalStyle.Article => LocatorUnit.Article,
        _ => null,
    };
}
