using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Finds exactly the passages of one segment whose normalised text holds a text: one character or two by their postings, more by the postings of the word that it is, else by the two rarest pairs and a look into the passage.</summary>
internal sealed class PhraseFinder(SegmentMemory memory)
{
    /// <summary>How many postings and texts were looked at.</summary>
    public long Work { get; private set; }

    /// <param name="text">Normalised, not empty.</param>
    /// <returns>Deleted passages may be among them.</returns>
    public PassageSet Find(string text)
    {
        var found = new PassageSet(memory.Size);
        var characters = SearchTokens.CharactersOf(text);
        if (characters.Length <= 2)
        {
            var table = memory.Table(characters.Length == 1 ? TokenKind.Characters : TokenKind.Pairs);
            var postings = table.Find(text);
            Work += postings.Count;
            found.Add(table, postings);
            return found;
        }

        var pairs = memory.Table(TokenKind.Pairs);
        var (rarest, second) = RarestTwo(pairs, text, characters);
        AddWhereWord(found, text);
        AddWhereBoth(found, pairs.PassagesOf(rarest), pairs, second, text);
        return found;
    }

    /// <summary>Those passages that hold a text between the borders of words.</summary>
    /// <param name="text">Normalised, not empty.</param>
    /// <param name="holding">Passages that hold it anywhere.</param>
    public PassageSet AsWords(string text, PassageSet holding)
    {
        var found = new PassageSet(memory.Size);
        AddWhereWord(found, text);
        foreach (var passage in holding.Without(found))
        {
            Work++;
            if (memory.HoldsAsWords(passage, text))
            {
                found.Add(passage);
            }
        }

        return found;
    }

    // A word is a part of the passage's normalised text: nothing need be looked at.
    private void AddWhereWord(PassageSet found, string text)
    {
        var table = memory.Table(TokenKind.Words);
        var postings = table.Find(text);
        Work += postings.Count;
        found.Add(table, postings);
    }

    private void AddWhereBoth(PassageSet found, ReadOnlySpan<int> rarest, PostingTable pairs, Postings other, string text)
    {
        Work += rarest.Length;
        var common = pairs.BitsOf(other);
        var second = pairs.PassagesOf(other);
        var at = 0;
        foreach (var passage in rarest)
        {
            if (found.Holds(passage))
            {
                continue;
            }

            if (common is null && (at = Gallop.To(second, at, passage)) == second.Length)
            {
                break;
            }

            if ((common is null ? second[at] == passage : common.PlaceOf(passage) >= 0) && memory.Normalized(passage).IndexOf(text) >= 0)
            {
                found.Add(passage);
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
