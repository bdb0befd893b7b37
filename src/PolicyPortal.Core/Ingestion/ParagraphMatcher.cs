using System.Collections.Immutable;
using PolicyPortal.Core.Alignment;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Finds a document's published paragraphs in its new text: equal text first, then the best overlap between matched neighbours, then none.</summary>
/// <remarks>Takes about linear time in the length of the texts: what is compared pair by pair is bounded.</remarks>
internal sealed class ParagraphMatcher
{
    private const int MostRounds = 8;

    private readonly ComparedText[] _old;
    private readonly ComparedText[] _new;
    private readonly ParagraphMatch _match;

    private ParagraphMatcher(ImmutableArray<Paragraph> held, ImmutableArray<Paragraph> read)
    {
        _old = [.. held.Select(p => new ComparedText(p))];
        _new = [.. read.Select(p => new ComparedText(p))];
        _match = new ParagraphMatch(_old.Length, _new.Length);
    }

    /// <param name="held">As published.</param>
    /// <param name="read">As the source gives them now.</param>
    public static ParagraphMatch Match(ImmutableArray<Paragraph> held, ImmutableArray<Paragraph> read)
    {
        var matcher = new ParagraphMatcher(held, read);
        matcher.MatchBetween();
        MovedParagraphs.Match(matcher._old, matcher._new, matcher._match);
        PartedParagraphs.Match(matcher._old, matcher._new, matcher._match);
        return matcher._match;
    }

    // Each round pairs what is sure in a gap and leaves smaller gaps; what is left of them at the end is aligned as a whole.
    private void MatchBetween()
    {
        var gaps = new Stack<(Gap Gap, int Round)>();
        gaps.Push((new Gap(0, _old.Length, 0, _new.Length), 0));
        while (gaps.TryPop(out var next))
        {
            var gap = Trim(next.Gap);
            if (gap.IsEmpty)
            {
                continue;
            }

            var sure = next.Round < MostRounds ? Sure(gap) : [];
            if (sure.Count == 0)
            {
                GapAlignment.Match(_old, _new, gap, _match);
                continue;
            }

            var (old, now) = (gap.OldStart, gap.NewStart);
            foreach (var pair in sure)
            {
                _match.Pair(pair.Old, pair.New);
                gaps.Push((new Gap(old, pair.Old, now, pair.New), next.Round + 1));
                (old, now) = (pair.Old + 1, pair.New + 1);
            }

            gaps.Push((new Gap(old, gap.OldEnd, now, gap.NewEnd), next.Round + 1));
        }
    }

    private Gap Trim(Gap gap)
    {
        while (!gap.IsEmpty && _old[gap.OldStart].Whole == _new[gap.NewStart].Whole)
        {
            _match.Pair(gap.OldStart, gap.NewStart);
            gap = gap with { OldStart = gap.OldStart + 1, NewStart = gap.NewStart + 1 };
        }

        while (!gap.IsEmpty && _old[gap.OldEnd - 1].Whole == _new[gap.NewEnd - 1].Whole)
        {
            _match.Pair(gap.OldEnd - 1, gap.NewEnd - 1);
            gap = gap with { OldEnd = gap.OldEnd - 1, NewEnd = gap.NewEnd - 1 };
        }

        return gap;
    }

    private List<CandidatePair> Sure(Gap gap)
    {
        var equal = RisingPairs.Of(UniqueTexts.Pairs(_old, _new, gap, text => text.Whole));
        if (equal.Count == 0)
        {
            equal = RisingPairs.Of(UniqueTexts.Pairs(_old, _new, gap, text => text.Bare));
        }

        if (equal.Count > 0)
        {
            return equal;
        }

        return [.. RisingPairs.Of(UniqueTexts.SharedRuns(_old, _new, gap)).Where(p => GapAlignment.AreAlike(_old[p.Old], _new[p.New]))];
    }
}

/// <summary>What lies between two matched pairs: half-open ranges of both texts.</summary>
internal readonly record struct Gap(int OldStart, int OldEnd, int NewStart, int NewEnd)
{
    public int OldCount => OldEnd - OldStart;

    public int NewCount => NewEnd - NewStart;

    /// <summary>Whether there is nothing to match.</summary>
    public bool IsEmpty => OldCount <= 0 || NewCount <= 0;
}
