using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Finds exactly the passages of one segment whose normalised text holds a text: one character or two by their postings, more by the postings of the word that it is, else by the two rarest pairs and a look into the passage, from where the rarest stands.</summary>
/// <param name="pool">Of the search; null for sets that outlive it.</param>
internal sealed class PhraseFinder(SegmentMemory memory, SearchPool? pool = null)
{
    /// <summary>How many postings and texts were looked at.</summary>
    public long Work { get; private set; }

    /// <param name="text">Normalised, not empty.</param>
    /// <returns>Deleted passages may be among them.</returns>
    public FoundText Find(string text)
    {
        var found = new PassageSet(memory.Size, pool);
        var characters = SearchTokens.CharactersOf(text);
        if (characters.Length <= 2)
        {
            var table = memory.Table(characters.Length == 1 ? TokenKind.Characters : TokenKind.Pairs);
            var postings = table.Find(text);
            Work += postings.Count;
            found.Add(table, postings);
            return new(found, null);
        }

        var asWords = WhereWord(text);
        var pairs = memory.Table(TokenKind.Pairs);
        var (rarest, second) = RarestTwo(pairs, text, characters);
        AddWhereBoth(found, asWords, pairs, rarest, second.Postings, text);
        return new(found.Or(asWords), asWords);
    }

    /// <summary>Those passages that hold a pair between the borders of words.</summary>
    /// <param name="pair">Normalised, of two characters.</param>
    public PassageSet PairAsWords(string pair)
    {
        var found = new PassageSet(memory.Size, pool);
        var table = memory.Table(TokenKind.Pairs);
        var postings = table.Find(pair);
        found.Add(table, postings);
        memory.Places.RemoveAcross(found, postings, table.PassagesOf(postings));
        return found.Or(WhereWord(pair));
    }

    // A word is a part of the passage's normalised text: nothing need be looked at.
    private PassageSet WhereWord(string text)
    {
        var found = new PassageSet(memory.Size, pool);
        var table = memory.Table(TokenKind.Words);
        var postings = table.Find(text);
        Work += postings.Count;
        found.Add(table, postings);
        return found;
    }

    // What stands there between the borders of words is added to the one set, the rest to the other.
    private void AddWhereBoth(PassageSet across, PassageSet asWords, PostingTable pairs, Pair rarest, Postings other, string text)
    {
        Work += rarest.Postings.Count;
        var common = pairs.BitsOf(other);
        var second = pairs.PassagesOf(other);
        var holders = pairs.PassagesOf(rarest.Postings);
        var at = 0;
        for (var i = 0; i < holders.Length; i++)
        {
            var passage = holders[i];
            if (asWords.Holds(passage))
            {
                continue;
            }

            if (common is null && (at = Gallop.To(second, at, passage)) == second.Length)
            {
                break;
            }

            if (common is null ? second[at] == passage : common.PlaceOf(passage) >= 0)
            {
                switch (memory.Look(passage, text, memory.Places.FirstOf(rarest.Postings.Start + i) - rarest.Start))
                {
                    case Holding.AsWords: asWords.Add(passage); break;
                    case Holding.AcrossBorders: across.Add(passage); break;
                    default: break;
                }
            }
        }
    }

    private static (Pair Rarest, Pair Second) RarestTwo(PostingTable pairs, string text, ImmutableArray<TextSpan> characters)
    {
        var rarest = new Pair(0, new Postings(0, int.MaxValue));
        var second = rarest;
        foreach (var span in SearchTokens.PairsOf(characters))
        {
            var pair = new Pair(span.Start, pairs.Find(text.AsSpan(span.Start, span.Length)));
            if (pair.Postings.Count < rarest.Postings.Count)
            {
                (rarest, second) = (pair, rarest);
            }
            else if (pair.Postings.Count < second.Postings.Count && pair.Postings != rarest.Postings)
            {
                second = pair;
            }
        }

        // A text that repeats one pair (哈哈哈) has no second.
        return (rarest, second.Postings.Count == int.MaxValue ? rarest : second);
    }

    // A pair of a text, and where it begins there.
    private readonly record struct Pair(int Start, Postings Postings);
}

/// <summary>Where a text stands in a segment.</summary>
/// <param name="AsWords">Those of the passages that hold it between the borders of words; null where nobody looked.</param>
internal readonly record struct FoundText(PassageSet Passages, PassageSet? AsWords);
