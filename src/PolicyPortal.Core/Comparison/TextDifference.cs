using System.Collections.Immutable;
using PolicyPortal.Core.Alignment;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Comparison;

/// <summary>What two wordings of a clause do not share, for a reader's eye: whole words, no crumbs left equal between two changes, marks that go with what they end.</summary>
internal static class TextDifference
{
    // So few characters between two changes are read with them.
    private const int Crumb = 1;
    private const int SmallIsland = 4;

    private static readonly IcuSegmenter Segmenter = new();

    /// <returns>Ranges of both printed texts, in order, not overlapping.</returns>
    public static (ImmutableArray<TextSpan> Deleted, ImmutableArray<TextSpan> Added) Of(ComparedClause old, ComparedClause @new)
    {
        var runs = WithoutIslands(EqualRuns.Of(old.Key, @new.Key), old.Key.Length, @new.Key.Length);
        runs = WithoutIslands(CutAtWords(runs, old, @new), old.Key.Length, @new.Key.Length);
        return (
            Printed(old, Between(runs.Select(run => new TextSpan(run.Old, run.Old + run.Length)), old.Key.Length)),
            Printed(@new, Between(runs.Select(run => new TextSpan(run.New, run.New + run.Length)), @new.Key.Length)));
    }

    // An equal run stays when it is longer than what changed on one of its sides, or long in itself.
    private static List<EqualRun> WithoutIslands(List<EqualRun> runs, int oldLength, int newLength)
    {
        var kept = new List<EqualRun>();
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var (before, beforeNew) = kept.Count == 0 ? (run.Old, run.New) : (run.Old - kept[^1].OldEnd, run.New - kept[^1].NewEnd);
            var (after, afterNew) = i + 1 == runs.Count ? (oldLength - run.OldEnd, newLength - run.NewEnd) : (runs[i + 1].Old - run.OldEnd, runs[i + 1].New - run.NewEnd);
            var smaller = Math.Min(Math.Max(before, beforeNew), Math.Max(after, afterNew));
            if (smaller == 0 || run.Length > Math.Clamp(smaller, Crumb, SmallIsland))
            {
                kept.Add(run);
            }
        }

        return kept;
    }

    // A run that begins or ends within a word of either text gives the word's part away.
    private static List<EqualRun> CutAtWords(List<EqualRun> runs, ComparedClause old, ComparedClause @new)
    {
        var (ends, newEnds) = (WordEnds(old), WordEnds(@new));
        var cut = new List<EqualRun>(runs.Count);
        foreach (var run in runs)
        {
            var (from, to) = (0, run.Length);
            while (from < to && !(ends[run.Old + from] && newEnds[run.New + from]))
            {
                from++;
            }

            while (to > from && !(ends[run.Old + to] && newEnds[run.New + to]))
            {
                to--;
            }

            if (to > from)
            {
                cut.Add(new EqualRun(run.Old + from, run.New + from, to - from));
            }
        }

        return cut;
    }

    // By place in the key: whether a word ends before it. The ends of the text are ends of words.
    private static bool[] WordEnds(ComparedClause clause)
    {
        var starts = Segmenter.Split(clause.Text).Select(word => word.Start).ToHashSet();
        var ends = new bool[clause.Key.Length + 1];
        ends[0] = ends[^1] = true;
        for (var i = 1; i < clause.Key.Length; i++)
        {
            var (before, here) = (clause.PlaceOf(i - 1), clause.PlaceOf(i));
            ends[i] = here > before && (starts.Contains(here) || here > clause.Printed(new TextSpan(i - 1, i)).End);
        }

        return ends;
    }

    private static IEnumerable<TextSpan> Between(IEnumerable<TextSpan> equal, int length)
    {
        var at = 0;
        foreach (var span in equal.Append(new TextSpan(length, length)))
        {
            if (span.Start > at)
            {
                yield return new TextSpan(at, span.Start);
            }

            at = span.End;
        }
    }

    private static ImmutableArray<TextSpan> Printed(ComparedClause clause, IEnumerable<TextSpan> changes) =>
        [.. changes.Select(change => WithMarks(clause.Text, clause.Printed(change)))];

    // A whole clause or item of a list takes the mark along that ends it: 、 of 教师、, 。 of a sentence.
    private static TextSpan WithMarks(string text, TextSpan span)
    {
        var opens = span.Start == 0 || IsMark(text[span.Start - 1]);
        return opens && span.End < text.Length && IsMark(text[span.End]) ? span with { End = span.End + 1 } : span;
    }

    private static bool IsMark(char c) => c is '，' or '。' or '；' or '、' or '：' or '！' or '？' or ',' or ';';
}
