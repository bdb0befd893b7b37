using System.Collections.Immutable;

namespace PolicyPortal.Core.Comparison;

/// <summary>Clauses that were split or merged: what is left alone beside a pair, and makes the pair more alike when it is taken to it.</summary>
internal static class ClauseParting
{
    // The share of a part that must stand in the whole.
    private const float Part = 0.55f;

    // How much more alike the two sides must become.
    private const float Gain = 0.03f;

    // So many parts make a reader's table, more make a riddle.
    private const int MostParts = 6;

    /// <returns>A group a pair, by the place of its first new clause.</returns>
    public static ImmutableArray<ClauseGroup> Of(ComparedClause[] old, ComparedClause[] @new, ClausePairs pairs)
    {
        var groups = ImmutableArray.CreateBuilder<ClauseGroup>();
        ClauseVectors? vectors = null;
        var takenOld = new bool[old.Length];
        var takenNew = new bool[@new.Length];
        for (var j = 0; j < @new.Length; j++)
        {
            var i = pairs.OldOf(j);
            if (i == ClausePairs.None)
            {
                continue;
            }

            var group = new ClauseGroup(i, i + 1, j, j + 1, pairs.IsMoved(j));
            if (old[i].Key != @new[j].Key && HasOpenNeighbour(i, j))
            {
                group = Widen(group, vectors ??= new ClauseVectors(old, @new));
            }

            takenOld.AsSpan(group.Old, group.OldEnd - group.Old).Fill(true);
            takenNew.AsSpan(group.New, group.NewEnd - group.New).Fill(true);
            groups.Add(group);
        }

        return groups.ToImmutable();

        bool OpenOld(int i) => i >= 0 && i < old.Length && pairs.NewOf(i) == ClausePairs.None && !takenOld[i];

        bool OpenNew(int j) => j >= 0 && j < @new.Length && pairs.OldOf(j) == ClausePairs.None && !takenNew[j];

        bool HasOpenNeighbour(int i, int j) => OpenOld(i - 1) || OpenOld(i + 1) || OpenNew(j - 1) || OpenNew(j + 1);

        ClauseGroup Widen(ClauseGroup group, ClauseVectors weights)
        {
            var likeness = weights.Likeness(group.Old, group.New);
            while (group.OldEnd - group.Old + group.NewEnd - group.New <= MostParts)
            {
                // Split or merged, never both at once.
                var wider = new List<(ClauseGroup Group, ComparedClause Part, ComparedClause Whole)>();
                if (group.OldEnd - group.Old == 1)
                {
                    Offer(OpenNew(group.New - 1), group with { New = group.New - 1 }, () => @new[group.New - 1], () => old[group.Old]);
                    Offer(OpenNew(group.NewEnd), group with { NewEnd = group.NewEnd + 1 }, () => @new[group.NewEnd], () => old[group.Old]);
                }

                if (group.NewEnd - group.New == 1)
                {
                    Offer(OpenOld(group.Old - 1), group with { Old = group.Old - 1 }, () => old[group.Old - 1], () => @new[group.New]);
                    Offer(OpenOld(group.OldEnd), group with { OldEnd = group.OldEnd + 1 }, () => old[group.OldEnd], () => @new[group.New]);
                }

                var best = wider.Where(w => weights.ShareIn(w.Part, w.Whole) >= Part)
                    .Select(w => (w.Group, Likeness: weights.Likeness(Joined(old, w.Group.Old, w.Group.OldEnd), Joined(@new, w.Group.New, w.Group.NewEnd))))
                    .OrderByDescending(w => w.Likeness).FirstOrDefault();
                if (best.Likeness < likeness + Gain)
                {
                    break;
                }

                (group, likeness) = best;

                void Offer(bool isOpen, ClauseGroup wide, Func<ComparedClause> part, Func<ComparedClause> whole)
                {
                    if (isOpen)
                    {
                        wider.Add((wide, part(), whole()));
                    }
                }
            }

            return group;
        }
    }

    internal static ComparedClause Joined(ComparedClause[] clauses, int from, int end) => ComparedClause.Join(clauses.AsSpan(from, end - from));
}

/// <summary>Old and new clauses that are one row: half-open ranges of both texts.</summary>
internal readonly record struct ClauseGroup(int Old, int OldEnd, int New, int NewEnd, bool IsMoved);
