using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Structure;

/// <summary>Gives every paragraph its anchor: the printed number's where it has one, 第二款's by count, a minted one otherwise.</summary>
public static class AnchorAssigner
{
    /// <param name="paragraphs">With roles and levels; their anchors are ignored.</param>
    /// <param name="repeated">Is told of every numbered paragraph whose number the document has used before.</param>
    public static ImmutableArray<Paragraph> Assign(ImmutableArray<Paragraph> paragraphs, Action<Paragraph>? repeated = null) =>
        Assign(paragraphs, new Anchor[paragraphs.Length], new AnchorNames(), repeated);

    /// <summary>Names the paragraphs that are new in a document that has been published.</summary>
    /// <param name="kept">The anchors that paragraphs have already, by place; none for those that are to be named.</param>
    /// <param name="names">Knows every anchor that was ever published, those that are kept included.</param>
    public static ImmutableArray<Paragraph> Assign(ImmutableArray<Paragraph> paragraphs, Anchor[] kept, AnchorNames names) =>
        Assign(paragraphs, [.. kept], names, null);

    private static ImmutableArray<Paragraph> Assign(ImmutableArray<Paragraph> paragraphs, Anchor[] anchors, AnchorNames taken, Action<Paragraph>? repeated)
    {
        foreach (var node in Outline.Of(paragraphs))
        {
            Name(node, [], new Series(paragraphs), anchors, taken, repeated);
        }

        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (anchors[i].IsNone)
            {
                anchors[i] = MintedAnchors.Mint(paragraphs[i].Text, taken);
            }
        }

        return [.. paragraphs.Select((p, i) => p with { Anchor = anchors[i] })];
    }

    private static void Name(
        OutlineNode node, ImmutableArray<OutlineNode> ancestors, Series series, Anchor[] anchors, AnchorNames taken, Action<Paragraph>? repeated)
    {
        var scope = ancestors.FirstOrDefault(a => !series.Restarts(a, node.Paragraph));
        var runsOn = !series.Restarts(null, node.Paragraph);
        var prefix = runsOn || ancestors.IsEmpty ? "" : anchors[(scope ?? ancestors[^1]).Index].Value + "-";
        Take(ref anchors[node.Index], prefix + OwnName(node.Paragraph), taken, () => repeated?.Invoke(node.Paragraph));
        if (node.Paragraph.Ordinal?.Style is OrdinalStyle.Article)
        {
            NameInside(node, series.Paragraphs, anchors, taken);
            return;
        }

        foreach (var child in node.Children)
        {
            Name(child, ancestors.Add(node), series, anchors, taken, repeated);
        }
    }

    // Inside an article: 款 are counted, 项 are numbered in the article, or in their 款 where they begin anew in each.
    private static void NameInside(OutlineNode article, ImmutableArray<Paragraph> paragraphs, Anchor[] anchors, AnchorNames taken)
    {
        var self = anchors[article.Index].Value;
        var items = article.Children.Select(c => c.Paragraph.Ordinal?.Number ?? 0).ToArray();
        var restarts = items.Zip(items.Skip(1)).Any(pair => pair.Second <= pair.First);
        var nodes = article.SelfAndDescendants().ToDictionary(n => n.Index);
        var (subparagraph, item) = (1, "");
        for (var i = article.Index + 1; i < article.End; i++)
        {
            if (!nodes.TryGetValue(i, out var node))
            {
                if (paragraphs[i].Role is ParagraphRole.TableRow)
                {
                    // A row is no 款: its anchor is minted.
                    continue;
                }

                Take(ref anchors[i], $"{self}-para-{++subparagraph}", taken, null);
                continue;
            }

            var isItem = node.Paragraph.Level == article.Paragraph.Level + 1;
            var parent = isItem ? restarts && subparagraph > 1 ? $"{self}-para-{subparagraph}" : self : item.Length > 0 ? item : self;
            Take(ref anchors[i], $"{parent}-{(isItem ? "item" : "subitem")}-{Count(node.Paragraph.Ordinal)}", taken, null);
            item = isItem ? anchors[i].Value : item;
        }
    }

    private static string OwnName(Paragraph paragraph) =>
        paragraph.Ordinal is { } ordinal ? $"{ordinal.Style.AnchorPrefix()}-{Count(ordinal)}" : OrdinalStyle.Annex.AnchorPrefix();

    // A library file that a person edits may have an item without a number, or a decimal with a label of its own.
    private static string Count(Ordinal? ordinal) => ordinal is null ? "0"
        : ordinal.Style is OrdinalStyle.Dotted && ordinal.Label.All(c => char.IsAsciiDigit(c) || c == '.') ? ordinal.Label.Replace('.', '_')
        : ordinal.Number.ToString(CultureInfo.InvariantCulture) + (ordinal.Sub > 0 ? $"_{ordinal.Sub}" : "");

    private static void Take(ref Anchor anchor, string name, AnchorNames taken, Action? onRepeat)
    {
        if (!anchor.IsNone)
        {
            return;
        }

        anchor = taken.Take(name);
        if (anchor.Value.Length > name.Length)
        {
            onRepeat?.Invoke();
        }
    }

    /// <summary>Whether a series of numbers begins anew inside a part of the document.</summary>
    private sealed class Series(ImmutableArray<Paragraph> paragraphs)
    {
        public ImmutableArray<Paragraph> Paragraphs => paragraphs;

        private readonly Dictionary<(int Scope, OrdinalStyle Style), bool> _known = [];

        /// <param name="scope">null for the whole document.</param>
        public bool Restarts(OutlineNode? scope, Paragraph member)
        {
            var style = member.Ordinal?.Style ?? OrdinalStyle.Annex;
            var key = (scope?.Index ?? -1, style);
            if (!_known.TryGetValue(key, out var restarts))
            {
                _known[key] = restarts = Find(scope?.Index + 1 ?? 0, scope?.End ?? paragraphs.Length, style);
            }

            return restarts;
        }

        // A number that does not rise, with a heading or clause of a higher level in between; without one it is a misprint.
        private bool Find(int from, int end, OrdinalStyle style)
        {
            Ordinal? last = null;
            var crossed = false;
            var level = int.MaxValue;
            for (var i = from; i < end; i++)
            {
                var paragraph = paragraphs[i];
                if (paragraph.Level == 0)
                {
                    continue;
                }

                if (paragraph.Ordinal is { } ordinal && ordinal.Style == style)
                {
                    if (crossed && last is not null && !ordinal.IsAfter(last))
                    {
                        return true;
                    }

                    (last, crossed, level) = (ordinal, false, paragraph.Level);
                }
                else
                {
                    crossed |= paragraph.Level < level || paragraph.Role is ParagraphRole.AnnexTitle;
                }
            }

            return false;
        }
    }
}
