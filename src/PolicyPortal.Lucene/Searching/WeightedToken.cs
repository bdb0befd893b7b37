using System.Runtime.CompilerServices;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>A token of the query, and what it adds to the passages, or to the sections, that hold it.</summary>
/// <param name="BySegment">Its postings in each segment.</param>
/// <param name="Weight">Its rarity by what it counts, times BM25's k1 + 1.</param>
/// <param name="Saturation">As <see cref="TokenStatistics"/> has it.</param>
internal sealed record WeightedToken(TokenKind Kind, Postings[] BySegment, float Rarity, float Weight, float[] Saturation)
{
    /// <summary>Where a token has this many times as many postings as there are passages to score, it skips to each of them: a skip costs as much as to score so many.</summary>
    private const int SkipFrom = 6;

    /// <summary>The same for a common token, whose bits are asked for each passage.</summary>
    private const int AskFrom = 2;

    /// <summary>It adds to what a passage covers of the query, and not to what there is to cover.</summary>
    public bool IsSynonym { get; init; }

    /// <summary>A passage that holds it covers more of the query; a section never does.</summary>
    public bool Covers { get; init; }

    /// <param name="number">The segment's place in the snapshot.</param>
    /// <returns>How many postings were looked at.</returns>
    public int AddTo(ref ScoreSums sums, SegmentMemory memory, int number)
    {
        var table = memory.Table(Kind);
        var postings = BySegment[number];
        var cover = Covers ? sums.Cover : [];
        return !Kind.IsOfHeadings() ? Add(sums.OfPassages, cover, table, postings, sums.Wanted, sums.First)
            : postings.Count <= sums.Wanted.Length ? AddAll(sums.OfSections, cover, table.PassagesOf(postings), table.UsesOf(postings)) // no more than listing sections takes
            : Add(sums.OfSections, cover, table, postings, sums.WantedSections(), first: 0);
    }

    /// <returns>How many postings were looked at.</returns>
    public int AddTo(SectionEvidence sections, SegmentMemory memory, int number)
    {
        var table = memory.Table(Kind);
        var postings = BySegment[number];
        sections.Add(table.PassagesOf(postings), table.UsesOf(postings), Weight);
        return postings.Count;
    }

    // What is wanted is higher by first than what its postings call it.
    private int Add(float[] score, float[] cover, PostingTable table, Postings postings, ReadOnlySpan<int> wanted, int first)
    {
        var holders = table.PassagesOf(postings);
        var uses = table.UsesOf(postings);
        return holders.Length / AskFrom > wanted.Length && table.BitsOf(postings) is { } common ? AddWanted(score, cover, common, uses, wanted, first)
            : holders.Length / SkipFrom > wanted.Length ? AddWanted(score, cover, holders, uses, wanted, first)
            : AddAll(score, cover, holders, uses);
    }

    private int AddAll(float[] score, float[] cover, ReadOnlySpan<int> holders, ReadOnlySpan<ushort> uses)
    {
        AddAll(score, holders, uses, Saturation, Weight);
        if (cover.Length > 0)
        {
            foreach (var holder in holders)
            {
                cover[holder] += Rarity;
            }
        }

        return holders.Length;
    }

    private int AddWanted(float[] score, float[] cover, PostingBits common, ReadOnlySpan<ushort> uses, ReadOnlySpan<int> wanted, int first)
    {
        if (cover.Length > 0)
        {
            foreach (var one in wanted)
            {
                cover[one - first] += common.PlaceOf(one - first) < 0 ? 0 : Rarity;
            }
        }

        AddWanted(score, common, uses, wanted, first, Saturation, Weight);
        return wanted.Length;
    }

    private int AddWanted(float[] score, float[] cover, ReadOnlySpan<int> holders, ReadOnlySpan<ushort> uses, ReadOnlySpan<int> wanted, int first)
    {
        var at = 0;
        foreach (var one in wanted)
        {
            at = Gallop.To(holders, at, one - first);
            if (at == holders.Length)
            {
                break;
            }

            if (holders[at] == one - first)
            {
                score[one - first] += Weight * Saturation[uses[at]];
                if (cover.Length > 0)
                {
                    cover[one - first] += Rarity;
                }
            }
        }

        return wanted.Length;
    }

    // The loops that most of a search is spent in stand alone, or the processor's registers do not suffice.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddAll(Span<float> score, ReadOnlySpan<int> holders, ReadOnlySpan<ushort> uses, ReadOnlySpan<float> saturation, float weight)
    {
        for (var i = 0; i < holders.Length && i < uses.Length; i++)
        {
            score[holders[i]] += weight * saturation[uses[i]];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddWanted(
        Span<float> score, PostingBits common, ReadOnlySpan<ushort> uses, ReadOnlySpan<int> wanted, int first, ReadOnlySpan<float> saturation, float weight)
    {
        foreach (var one in wanted)
        {
            var at = common.PlaceOf(one - first);
            if (at >= 0)
            {
                score[one - first] += weight * saturation[uses[at]];
            }
        }
    }
}
