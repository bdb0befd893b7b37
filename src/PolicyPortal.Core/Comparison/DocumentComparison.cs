using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Comparison;

/// <summary>Two documents, or two versions of one, clause against clause.</summary>
/// <param name="Rows">In the order of the new document; what was dropped stands where it stood in the old one.</param>
public sealed record DocumentComparison(PolicyDocument Old, PolicyDocument New, ImmutableArray<ComparisonRow> Rows)
{
    /// <summary>Compares the text of two documents by meaning: printed numbers, punctuation, spaces, width and script count for nothing.</summary>
    /// <remarks>
    /// What stands in the head and at the foot (titles, document number, 题注, signature, date, source) is not compared: metadata tells it. Takes a second or
    /// two for documents of two million bytes or five thousand clauses each, and next to nothing for equal ones.
    /// </remarks>
    public static DocumentComparison Of(PolicyDocument old, PolicyDocument @new)
    {
        var (before, after) = (ComparedClause.Of(old), ComparedClause.Of(@new));
        var pairs = ClauseAlignment.Of(before, after);
        return new DocumentComparison(old, @new, ComparisonRows.Of(before, after, ClauseParting.Of(before, after, pairs)));
    }

    public int Count(RowKind kind) => Rows.Count(row => row.Kind == kind);
}

/// <summary>What became of a clause.</summary>
public enum RowKind
{
    /// <summary>The same text in the same order; its number may be another one.</summary>
    Equal,

    /// <summary>Worded otherwise, or parted into several clauses, or merged of several.</summary>
    Reworded,

    /// <summary>It stands elsewhere in the order of the others; it may be worded otherwise too.</summary>
    Moved,

    /// <summary>Only the new document has it.</summary>
    Added,

    /// <summary>Only the old document has it.</summary>
    Dropped,
}

/// <summary>A clause of the old document and the one of the new that continues it.</summary>
/// <param name="Old">Without passages for what was added.</param>
/// <param name="New">Without passages for what was dropped.</param>
public sealed record ComparisonRow(RowKind Kind, ComparisonSide Old, ComparisonSide New)
{
    /// <summary>Where the row can be linked to, made of its clauses' anchors: <c>art-3..art-4</c>, <c>art-3..</c>, <c>..art-4</c>. It stays while they do.</summary>
    public string Anchor => $"{Old.Anchor}..{New.Anchor}";

    /// <summary>Whether any character of it changed; false for what only moved, and for what stands on one side alone.</summary>
    public bool HasChanges => !Old.Changes.IsEmpty || !New.Changes.IsEmpty;

    /// <summary>One clause became several.</summary>
    public bool IsSplit => Old.Passages.Length == 1 && New.Passages.Length > 1;

    /// <summary>Several clauses became one.</summary>
    public bool IsMerged => Old.Passages.Length > 1 && New.Passages.Length == 1;
}

/// <summary>One document's part of a row.</summary>
/// <param name="Passages">Mostly one; several that follow each other where clauses were parted or merged; none where the document has nothing to show.</param>
/// <param name="Text">As printed, one paragraph a line.</param>
/// <param name="Changes">What the other side lacks, in UTF-16 units of <paramref name="Text"/>, in order, not overlapping.</param>
public sealed record ComparisonSide(ImmutableArray<Passage> Passages, string Text, ImmutableArray<TextSpan> Changes)
{
    public static ComparisonSide None { get; } = new([], "", []);

    /// <summary>That of the first passage; empty where there is none.</summary>
    public string Anchor => Passages.IsEmpty ? "" : Passages[0].Anchor.Value;

    /// <summary>A part of the text in pieces, each changed or not; joined they are the part.</summary>
    public IEnumerable<(string Text, bool IsChanged)> Pieces(int from, int to)
    {
        var at = from;
        foreach (var change in Changes)
        {
            var (start, end) = (Math.Max(change.Start, from), Math.Min(change.End, to));
            if (start >= end)
            {
                continue;
            }

            if (start > at)
            {
                yield return (Text[at..start], false);
            }

            yield return (Text[start..end], true);
            at = end;
        }

        if (at < to)
        {
            yield return (Text[at..to], false);
        }
    }
}
