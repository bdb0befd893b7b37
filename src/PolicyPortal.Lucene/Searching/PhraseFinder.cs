using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Finds exactly the passages of one segment whose normalised text holds a text: one character or two by their postings, more by the postings of the word that it is, else by the two rarest pairs and a look into the passage.</summary>
/// <param name="pool">Of the search; null for sets that outlive it.</param>
internal sealed class PhraseFinder(SegmentMemory memory, SetPool? pool = null)
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
        AddWhereBoth(found, asWords, pairs.PassagesOf(rarest), pairs, second, text);
        return new(found.Or(asWords), asWords);
    }

    /// <summary>Those passages that hold a text between the borders of words.</summary>
    /// <param name="text">Normalised, of two characters or more.</param>
    /// <param name="among">Passages that hold it anywhere.</param>
    public PassageSet AsWords(string text, PassageSet among)
    {
        var asWords = WhereWord(text);
        foreach (var passage in among.Without(asWords))
        {
            Work++;
            if (memory.Look(passage, text) is Holding.AsWords)
            {
                asWords.Add(passage);
            }
        }

        return asWords;
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
    private void AddWhereBoth(PassageSet across, PassageSet asWords, ReadOnlySpan<int> rarest, PostingTable pairs, Postings other, string text)
    {
        Work += rarest.Length;
        var common = pairs.BitsOf(other);
        var second = pairs.PassagesOf(other);
        var at = 0;
        foreach (var passage in rarest)
        {
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
                switch (memory.Look(passage, text))
                {
                    case Holding.AsWords: asWords.Add(passage); break;
                    case Holding.AcrossBorders: across.Add(passage); break;
                    default: break;
                }
            }
        }
    }

    private static (Postings Rarest, Postings Second) RarestTwo(PostingTable pairs, string text, ImmutableArray<TextSpan> characters)
    {
        var rarest = new Postings(0, int.MaxValue);
        var second = rarest;
        foreach (var pair in SearchTokens.PairsOf(characters))
        {
            var postings = pairs.Find(text.AsSpan(pair.Start, pair.Length));
            if (postings.Count < rarest.Count)
            {
                (rarest, second) = (postings, rarest);
            }
            else if (postings.Count < second.Count && postings != rarest)
            {
                second = postings;
            }
        }

        // A text that repeats one pair (哈哈哈) has no second.
        return (rarest, second.Count == int.MaxValue ? rarest : second);
    }
}

/// <summary>Where a text stands in a segment.</summary>
/// <param name="AsWords">Those of the passages that hold it between the borders of words; null where nobody looked.</param>
internal readonly record struct FoundText(PassageSet Passages, PassageSet? AsWords);
