using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;

namespace PolicyPortal.Core.Library;

/// <summary>Makes the paragraphs of a document from the blocks of its file: what the block says, what its attributes say, and an anchor for each.</summary>
internal static class ParagraphAssembler
{
    public static ImmutableArray<Paragraph> Assemble(List<ReadBlock> blocks, Dictionary<string, ImmutableArray<TextSpan>> ranges)
    {
        var above = new OutlineCursor();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(blocks.Count);
        foreach (var block in blocks)
        {
            var paragraph = Complete(block, above);
            above.Pass(paragraph);
            paragraphs.Add(paragraph);
        }

        var anchored = WithAnchors(paragraphs.MoveToImmutable(), blocks);
        return [.. anchored.Select(p => ranges.TryGetValue(p.Anchor.Value, out var source) ? p with { Source = source } : p)];
    }

    private static Paragraph Complete(ReadBlock read, OutlineCursor above)
    {
        var (attributes, implied) = (read.Attributes, read.Block.Implied(above));
        var ordinal = attributes.Ordinal is { } said ? said.Value : implied.Ordinal;
        var runIn = attributes.RunIn is { } end ? end.Value : implied.RunIn;
        if (ordinal is not null && !implied.Text.StartsWith(ordinal.Label, StringComparison.Ordinal))
        {
            throw new LibraryFormatException(read.Line, $"the text does not begin with its label \"{ordinal.Label}\".");
        }

        if (runIn > implied.Text.Length)
        {
            throw new LibraryFormatException(read.Line, $"the run-in heading (runin={runIn}) is longer than the text.");
        }

        return implied with
        {
            Role = attributes.Role ?? implied.Role,
            Level = attributes.Level ?? implied.Level,
            Ordinal = ordinal,
            RunIn = runIn,
        };
    }

    // Written anchors first; then those that the numbers give; a paragraph that a person has added gets a new one.
    private static IEnumerable<Paragraph> WithAnchors(ImmutableArray<Paragraph> paragraphs, List<ReadBlock> blocks)
    {
        var lines = new Dictionary<Anchor, int>();
        var anchors = new Anchor[paragraphs.Length];
        var derived = AnchorAssigner.Assign(paragraphs);
        for (var i = 0; i < anchors.Length; i++)
        {
            anchors[i] = blocks[i].Attributes.Anchor ?? (derived[i].Anchor.IsMinted ? default : derived[i].Anchor);
            if (!anchors[i].IsNone && !lines.TryAdd(anchors[i], blocks[i].Line))
            {
                throw new LibraryFormatException(blocks[i].Line, $"the anchor {anchors[i]} stands at line {lines[anchors[i]]} already.");
            }
        }

        var names = new AnchorNames(lines.Keys.Select(anchor => anchor.Value));
        for (var i = 0; i < anchors.Length; i++)
        {
            if (anchors[i].IsNone)
            {
                anchors[i] = MintedAnchors.Mint(paragraphs[i].Text, names);
            }
        }

        return paragraphs.Select((p, i) => p with { Anchor = anchors[i] });
    }
}
