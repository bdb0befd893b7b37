using System.Numerics;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Where each pair of characters stands in each passage that holds it: a look for a text begins there, and a text of one pair needs none.</summary>
/// <param name="borders">Of the passages' texts together.</param>
internal sealed class PairPlaces(BorderBits borders)
{
    /// <summary>Places are told up to here.</summary>
    public const int Beyond = byte.MaxValue;

    private byte[] _firsts = [];
    private ulong[] _asWords = [];

    /// <summary>Makes room for the places of so many postings.</summary>
    public void Open(int postings) => (_firsts, _asWords) = (new byte[postings], new ulong[(postings / 64) + 1]);

    /// <summary>Notes one place of a pair; those of one passage come in order.</summary>
    /// <param name="posting">Its place in the table of pairs.</param>
    /// <param name="isFirst">Whether the passage had none before.</param>
    /// <param name="from">Where the passage begins in the texts together.</param>
    /// <param name="length">Of the passage.</param>
    /// <param name="start">Where the pair begins in the passage.</param>
    /// <param name="end">Where it ends there.</param>
    public void Note(int posting, bool isFirst, int from, int length, int start, int end)
    {
        if (isFirst)
        {
            _firsts[posting] = (byte)Math.Min(start, Beyond);
        }

        if (borders.IsAsWords(from, length, start, end))
        {
            _asWords[posting >> 6] |= 1UL << posting;
        }
    }

    /// <summary>Where the pair of a posting first stands in its passage, in UTF-16 units; <see cref="Beyond"/> for all from there on.</summary>
    public int FirstOf(int posting) => _firsts[posting];

    /// <summary>Takes those passages out of a set that hold a pair only across the borders of words.</summary>
    /// <param name="holders">Of the postings.</param>
    public void RemoveAcross(PassageSet set, Postings postings, ReadOnlySpan<int> holders)
    {
        for (var at = 0; at < holders.Length;)
        {
            var posting = postings.Start + at;
            for (var across = ~_asWords[posting >> 6] >> posting; across != 0; across &= across - 1)
            {
                var holder = at + BitOperations.TrailingZeroCount(across);
                if (holder >= holders.Length)
                {
                    return;
                }

                set.Remove(holders[holder]);
            }

            at += 64 - (posting & 63);
        }
    }
}
