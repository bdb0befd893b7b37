using System.Collections.Immutable;

namespace PolicyPortal.Core.Comparison;

/// <summary>Puts groups, and what stands alone, into the order in which a table shows them.</summary>
internal static class ComparisonRows
{
    public static ImmutableArray<ComparisonRow> Of(ComparedClause[] old, ComparedClause[] @new, ImmutableArray<ClauseGroup> groups)
    {
        var rows = ImmutableArray.CreateBuilder<ComparisonRow>();
        var groupOfNew = groups.ToDictionary(g => g.New);
        var paired = new bool[old.Length];
        foreach (var group in groups)
        {
            paired.AsSpan(group.Old, group.OldEnd - group.Old).Fill(true);
        }

        var nextOld = 0;
        for (var j = 0; j < @new.Length;)
        {
            if (!groupOfNew.TryGetValue(j, out var group))
            {
                rows.Add(new ComparisonRow(RowKind.Added, ComparisonSide.None, Alone(@new[j++])));
                continue;
            }

            // What was dropped before it in the old document comes first; a clause that moved says nothing of that order.
            if (!group.IsMoved)
            {
                Drop(group.Old);
                nextOld = Math.Max(nextOld, group.OldEnd);
            }

            rows.Add(RowOf(ClauseParting.Joined(old, group.Old, group.OldEnd), ClauseParting.Joined(@new, group.New, group.NewEnd), group.IsMoved));
            j = group.NewEnd;
        }

        Drop(old.Length);
        return rows.ToImmutable();

        void Drop(int end)
        {
            // Dropped clauses stand before what was added at the same place.
            var place = rows.Count;
            while (place > 0 && rows[place - 1].Kind is RowKind.Added)
            {
                place--;
            }

            for (; nextOld < end; nextOld++)
            {
                if (!paired[nextOld])
                {
                    rows.Insert(place++, new ComparisonRow(RowKind.Dropped, Alone(old[nextOld]), ComparisonSide.None));
                }
            }
        }
    }

    private static ComparisonRow RowOf(ComparedClause old, ComparedClause @new, bool isMoved)
    {
        var isParted = old.Passages.Length != @new.Passages.Length;
        var isEqual = old.Key == @new.Key;
        var (deleted, added) = isEqual ? ([], []) : TextDifference.Of(old, @new);
        var kind = isMoved ? RowKind.Moved : isEqual && !isParted ? RowKind.Equal : RowKind.Reworded;
        return new ComparisonRow(kind, new(old.Passages, old.Text, deleted), new(@new.Passages, @new.Text, added));
    }

    private static ComparisonSide Alone(ComparedClause clause) => new(clause.Passages, clause.Text, []);
}
