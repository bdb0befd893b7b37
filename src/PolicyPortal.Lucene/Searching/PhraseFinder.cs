using System.Collections.Immutable;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Finds exactly the passages of one segment whose normalised text holds a text: one character or two by their postings, more by the postings of the word that it is, else by where pairs that cover it first stand, and by a look into the passage.</summary>
/// <param name="pool">Of the search; null for sets that outlive it.</param>
internal sealed class PhraseFinder(SegmentMemory memory, SearchPool? pool = null)
{
    /// <summary>A text that needs more pairs than so many beside its rarest to be covered is looked for with two alone: to ask for a pair is cheaper than a look, but for many it is not.</summary>
    private const int MostBeside = 3;

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
    // Step by step for all passages, not passage by passage: what one waits for from memory, the next need not wait for.
    private void AddWhereAll(PassageSet across, PassageSet asWords, TextPair rarest, List<TextPair> beside, bool areCovering, string text)
    {
        Work += rarest.Count;
        var candidates = CandidatesOf(rarest, asWords, areCovering);
        foreach (var pair in beside)
        {
            candidates = candidates[..KeepHolders(candidates, pair)];
        }

        foreach (var candidate in candidates)
        {
            switch (Look(candidate, text))
            {
                case Holding.AsWords: asWords.Add(candidate.Passage); break;
                case Holding.AcrossBorders: across.Add(candidate.Passage); break;
                default: break;
            }
        }
    }

    private Holding Look(Candidate candidate, string text)
    {
        var (passage, start, stands, isOnly) = candidate;
        return isOnly && !stands && !memory.StandsAt(passage, text, start) ? Holding.Nowhere
            : isOnly ? memory.HoldingAt(passage, start, text.Length)
            : stands && memory.HoldingAt(passage, start, text.Length) is Holding.AsWords ? Holding.AsWords
            : memory.Look(passage, text, start);
    }

    // Those that hold the rarest pair; of the others nothing need be asked, nor of those known.
    private Span<Candidate> CandidatesOf(TextPair rarest, PassageSet known, bool areCovering)
    {
        var holders = rarest.Holders;
        var uses = rarest.Uses;
        var candidates = pool?.Rent<Candidate>(holders.Length) ?? new Candidate[holders.Length];
        var count = 0;
        for (var i = 0; i < holders.Length; i++)
        {
            var first = rarest.FirstIn(i);
            var isTold = first < PairPlaces.Beyond;
            candidates[count] = new(holders[i], first - rarest.Start, areCovering && isTold, isTold && UseCode.CountOf(uses[i]) == 1);
            count += known.Holds(holders[i]) ? 0 : 1;
        }

        return candidates.AsSpan(0, count);
    }

    /// <returns>How many hold the pair too; they move to the head.</returns>
    private static int KeepHolders(Span<Candidate> candidates, TextPair pair)
    {
        var count = 0;
        foreach (var candidate in candidates)
        {
            var place = pair.PlaceOf(candidate.Passage);
            if (place >= 0)
            {
                var first = pair.FirstIn(place);
                candidates[count++] = candidate with { Stands = candidate.Stands && first < PairPlaces.Beyond && first - pair.Start == candidate.Start };
            }
        }

        return count;
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

/// <summary>A passage that may hold a text.</summary>
/// <param name="Start">Where the text stands if its rarest pair first stands there in it, in UTF-16 units; below 0 for nowhere.</param>
/// <param name="Stands">Whether the pairs that were asked for first stand side by side there, and so make the text.</param>
/// <param name="IsOnly">Whether the rarest pair stands nowhere else in it, nor the text then.</param>
internal readonly record struct Candidate(int Passage, int Start, bool Stands, bool IsOnly);

/// <summary>Where a text stands in a segment.</summary>
/// <param name="AsWords">Those of the passages that hold it between the borders of words; null where nobody looked.</param>
internal readonly record struct FoundText(PassageSet Passages, PassageSet? AsWords);
