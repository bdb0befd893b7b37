using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

/// <summary>A heading or clause of a document with all that stands under it.</summary>
/// <param name="Index">The paragraph's place in <see cref="PolicyDocument.Paragraphs"/>.</param>
/// <param name="End">The place after the last paragraph that belongs to it or to its children.</param>
public sealed record OutlineNode(Paragraph Paragraph, int Index, int End, ImmutableArray<OutlineNode> Children)
{
    public bool IsHeading => Paragraph.Role is ParagraphRole.Heading or ParagraphRole.AnnexTitle;

    /// <summary>Whether it is a heading that divides the document: 编, 章, 节, 一、, or one without a number. 附件 are parts of their own, and finer headings name clauses.</summary>
    public bool IsSection => Paragraph.Role is ParagraphRole.Heading && Paragraph.Ordinal?.Style.DividesDocument() is not false;

    /// <summary>This node and all below it, in printed order.</summary>
    public IEnumerable<OutlineNode> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);
}

/// <summary>The tree of headings and clauses; derived from the paragraphs' levels whenever it is wanted, never stored.</summary>
public static class Outline
{
    /// <returns>The outermost nodes, in printed order; empty for a text without headings or clauses.</returns>
    public static ImmutableArray<OutlineNode> Of(ImmutableArray<Paragraph> paragraphs)
    {
        var index = 0;
        return Siblings(paragraphs, ref index, parentLevel: 0);
    }

    /// <summary>Every node of the tree in printed order.</summary>
    public static IEnumerable<OutlineNode> Flat(ImmutableArray<Paragraph> paragraphs) =>
        Of(paragraphs).SelectMany(node => node.SelfAndDescendants());

    private static ImmutableArray<OutlineNode> Siblings(ImmutableArray<Paragraph> paragraphs, ref int index, int parentLevel)
    {
        var nodes = ImmutableArray.CreateBuilder<OutlineNode>();
        while (index < paragraphs.Length)
        {
            var paragraph = paragraphs[index];
            if (paragraph.Level > 0 && paragraph.Level <= parentLevel)
            {
                break;
            }

            var start = index++;
            if (paragraph.Level == 0)
            {
                continue;
            }

            var children = Siblings(paragraphs, ref index, paragraph.Level);
            nodes.Add(new OutlineNode(paragraph, start, index, children));
        }

        return nodes.ToImmutable();
    }
}
