using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>A token of the query, and what it adds to the passages, or to the sections, that hold it.</summary>
/// <param name="BySegment">Its postings in each segment.</param>
/// <param name="Weight">Its rarity by what it counts, times BM25's k1 + 1.</param>
/// <param name="Saturation">As <see cref="TokenStatistics"/> has it.</param>
internal sealed record WeightedToken(TokenKind Kind, Postings[] BySegment, float Rarity, float Weight, float[] Saturation)
{
    /// <summary>Where a token has this many times as many postings as there are passages to score, it skips to each of them: a skip costs as much as walking over so many.</summary>
    private const int SkipFrom = 24;

    /// <summary>The same for a common token, whose bits are asked for each passage.</summary>
    private const int AskFrom = 3;

    /// <summary>It adds to what a passage covers of the query, and not to what there is to cover.</summary>
    public bool IsSynonym { get; init; }

    /// <summary>A passage that holds it covers more of the query; a section never does.</summary>
    public bool Covers { get; init; }

    /// <param name="number">The segment's place in the snapshot.</param>
    /// <returns>How many postings were looked at.</returns>
    public int AddTo(ScoreSums sums, SegmentMemory memory, int number)
    {
        var score = Kind.IsOfHeadings() ? sums.OfSections : sums.OfPassages;
        var cover = Covers ? sums.Cover : [];
        var wanted = Kind.IsOfHeadings() ? sums.Sections : sums.Passages;
        var table = memory.Table(Kind);
        var holders = table.PassagesOf(BySegment[number]);
        var counts = table.CountsOf(BySegment[number]);
        return holders.Length / AskFrom > wanted.Length && table.BitsOf(BySegment[number]) is { } common
            ? AddWanted(score, cover, common, counts, table.Lengths, wanted)
            : holders.Length / SkipFrom > wanted.Length
            ? AddWanted(score, cover, holders, counts, table.Lengths, wanted)
            : AddAll(score, cover, holders, counts, table.Lengths);
    }

    /// <returns>How many postings were looked at.</returns>
    public int AddTo(SectionEvidence sections, SegmentMemory memory, int number)
    {
        var table = memory.Table(Kind);
        var postings = BySegment[number];
        sections.Add(table.PassagesOf(postings), table.CountsOf(postings), Weight);
        return postings.Count;
    }

    private int AddAll(float[] score, float[] cover, ReadOnlySpan<int> holders, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> lengths)
    {
        var saturation = Saturation;
        for (var i = 0; i < holders.Length && i < counts.Length; i++)
        {
            var holder = holders[i];
            score[holder] += Weight * saturation[TokenStatistics.Place(counts[i], lengths[holder])];
        }

        if (cover.Length > 0)
        {
            foreach (var holder in holders)
            {
                cover[holder] += Rarity;
            }
        }

        return holders.Length;
    }

    private int AddWanted(
        float[] score, float[] cover, PostingBits common, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> lengths, ReadOnlySpan<int> wanted)
    {
        foreach (var one in wanted)
        {
            var at = common.PlaceOf(one);
            if (at >= 0)
            {
                Add(score, cover, one, counts[at], lengths[one]);
            }
        }

        return wanted.Length;
    }

    private int AddWanted(
        float[] score, float[] cover, ReadOnlySpan<int> holders, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> lengths, ReadOnlySpan<int> wanted)
    {
        var at = 0;
        foreach (var one in wanted)
        {
            at = Gallop.To(holders, at, one);
            if (at == holders.Length)
            {
                break;
            }

            if (holders[at] == one)
            {
                Add(score, cover, one, counts[at], lengths[one]);
            }
        }

        return wanted.Length;
    }

    private void Add(float[] score, float[] cover, int holder, byte count, byte length)
    {
        score[holder] += Weight * Saturation[TokenStatistics.Place(count, length)];
        if (cover.Length > 0)
        {
            cover[holder] += Rarity;
        }
    }
}
