namespace PolicyPortal.Core.Ingestion;

/// <summary>Aligns what is left between matched neighbours: the pairs in order that have most in common, then those that hold the same place.</summary>
internal static class GapAlignment
{
    // Below that, two Chinese paragraphs of one document are alike by chance.
    private const double Alike = 0.4;
    private const double ShortAlike = 0.5;
    private const int Short = 12;

    // The same printed number speaks for a pair whose text has little in common.
    private const double SameNumber = 0.15;

    // What is compared pair by pair: a larger gap has no paragraph that shares even a few characters with one on the other side alone.
    private const int MostPairs = 40_000;

    /// <summary>Whether one text continues the other.</summary>
    public static bool AreAlike(ComparedText old, ComparedText now) => Score(old, now) > 0;

    public static void Match(ComparedText[] old, ComparedText[] now, Gap gap, ParagraphMatch match)
    {
        if ((long)gap.OldCount * gap.NewCount <= MostPairs)
        {
            Align(old, now, gap, match);
        }

        Succeed(old, now, gap, match);
    }

    // The alignment with the largest sum of scores; rows are old paragraphs.
    private static void Align(ComparedText[] old, ComparedText[] now, Gap gap, ParagraphMatch match)
    {
        var scores = new double[gap.OldCount, gap.NewCount];
        var best = new double[gap.OldCount + 1, gap.NewCount + 1];
        for (var i = gap.OldCount - 1; i >= 0; i--)
        {
            for (var j = gap.NewCount - 1; j >= 0; j--)
            {
                var score = scores[i, j] = Score(old[gap.OldStart + i], now[gap.NewStart + j]);
                var apart = Math.Max(best[i + 1, j], best[i, j + 1]);
                best[i, j] = score > 0 ? Math.Max(apart, best[i + 1, j + 1] + score) : apart;
            }
        }

        var (row, column) = (0, 0);
        while (row < gap.OldCount && column < gap.NewCount)
        {
            if (scores[row, column] > 0 && best[row, column] <= best[row + 1, column + 1] + scores[row, column])
            {
                match.Pair(gap.OldStart + row++, gap.NewStart + column++);
            }
            else if (best[row + 1, column] >= best[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    // An article that was worded anew takes over the number of the one whose place it takes.
    private static void Succeed(ComparedText[] old, ComparedText[] now, Gap gap, ParagraphMatch match)
    {
        var open = Enumerable.Range(gap.NewStart, gap.NewCount).Where(j => match.OldOf[j] == ParagraphMatch.None && now[j].Number is not null)
            .GroupBy(j => now[j].Number!.Value).ToDictionary(numbered => numbered.Key, numbered => new Queue<int>(numbered));
        var limits = Limits(gap, match);
        var from = gap.NewStart;
        for (var i = gap.OldStart; i < gap.OldEnd; i++)
        {
            if (match.NewOf[i] != ParagraphMatch.None)
            {
                from = match.NewOf[i] + 1;
            }
            else if (old[i].Number is { } number && open.TryGetValue(number, out var places))
            {
                while (places.TryPeek(out var passed) && passed < from)
                {
                    places.Dequeue();
                }

                if (places.TryPeek(out var place) && place < limits[i - gap.OldStart])
                {
                    match.Pair(i, places.Dequeue());
                    from = place + 1;
                }
            }
        }
    }

    // For each old paragraph the place of the next matched neighbour in the new text.
    private static int[] Limits(Gap gap, ParagraphMatch match)
    {
        var limits = new int[gap.OldCount];
        var limit = gap.NewEnd;
        for (var i = gap.OldEnd - 1; i >= gap.OldStart; i--)
        {
            limits[i - gap.OldStart] = limit;
            limit = match.NewOf[i] != ParagraphMatch.None ? match.NewOf[i] : limit;
        }

        return limits;
    }

    private static double Score(ComparedText old, ComparedText now)
    {
        var likeness = old.Likeness(now);
        var wanted = old.Bare.Length <= Short && now.Bare.Length <= Short ? ShortAlike : Alike;
        likeness += old.HasNumberOf(now) ? SameNumber : 0;
        return likeness >= wanted ? likeness : 0;
    }
}
