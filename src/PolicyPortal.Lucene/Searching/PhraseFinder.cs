using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Finds exactly the passages of one segment whose normalised text holds a text: one character or two by their postings, more by the postings of the word that it is, else by where pairs that cover it first stand, and by a look into the passage.</summary>
/// <param name="pool">Of the search; null for sets that outlive it.</param>
internal sealed class PhraseFinder(SegmentMemory memory, SearchPool? pool = null)
{
    /// <summary>A text that needs more pairs than so many beside its rarest to be covered is looked for with two alone: to ask for a pair is cheaper than a look, but for many it is not.</summary>
    private const int MostBeside = 2;

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
        ImmutableArray<TextPair> pairs = [.. SearchTokens.PairsOf(characters).Select(span => new TextPair(memory, text, span))];
        var rarest = pairs.MinBy(pair => pair.Count)!;
        var beside = Beside(pairs, pairs.IndexOf(rarest));
        if (beside.Count <= MostBeside)
        {
            AddWhereAll(found, asWords, rarest, beside, areCovering: true, text);
        }
        else
        {
            var second = pairs.Where(pair => !pair.IsSameAs(rarest)).MinBy(pair => pair.Count);
            AddWhereAll(found, asWords, rarest, second is null ? [] : [second], areCovering: false, text); // a text that repeats one pair (哈哈哈哈) has no second
        }

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
    private void AddWhereAll(PassageSet across, PassageSet asWords, TextPair rarest, List<TextPair> beside, bool areCovering, string text)
    {
        var holders = rarest.Holders;
        Work += holders.Length;
        for (var i = 0; i < holders.Length; i++)
        {
            var passage = holders[i];
            if (asWords.Holds(passage))
            {
                continue;
            }

            var first = rarest.FirstIn(i);
            var start = first - rarest.Start;
            var holdsAll = true;
            var stands = areCovering && first < PairPlaces.Beyond; // whether the pairs first stand side by side, and so make the text
            foreach (var pair in CollectionsMarshal.AsSpan(beside))
            {
                var place = pair.PlaceOf(passage);
                if (place < 0)
                {
                    holdsAll = false;
                    break;
                }

                stands = stands && pair.FirstIn(place) is < PairPlaces.Beyond and var other && other - pair.Start == start;
            }

            if (holdsAll)
            {
                switch (stands ? memory.LookAround(passage, text, start) : memory.Look(passage, text, start))
                {
                    case Holding.AsWords: asWords.Add(passage); break;
                    case Holding.AcrossBorders: across.Add(passage); break;
                    default: break;
                }
            }
        }
    }

    // With one of the pairs, they cover the text.
    private static List<TextPair> Beside(ImmutableArray<TextPair> pairs, int at)
    {
        var beside = new List<TextPair>();
        for (var before = at; before > 0;)
        {
            before = Math.Max(0, before - 2);
            beside.Add(pairs[before]);
        }

        for (var after = at; after < pairs.Length - 1;)
        {
            after = Math.Min(pairs.Length - 1, after + 2);
            beside.Add(pairs[after]);
        }

        return beside;
    }
}

/// <summary>Where a text stands in a segment.</summary>
/// <param name="AsWords">Those of the passages that hold it between the borders of words; null where nobody looked.</param>
internal readonly record struct FoundText(PassageSet Passages, PassageSet? AsWords);
