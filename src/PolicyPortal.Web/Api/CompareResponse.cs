using System.Collections.Immutable;
using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Comparing;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <summary>The answer of GET /api/compare: a row a clause, in the order of the new document.</summary>
public sealed record CompareResponse(ComparedDocument Old, ComparedDocument New, CompareCounts Counts, ImmutableArray<CompareRow> Rows)
{
    public static CompareResponse Of(DocumentComparison comparison) => new(
        ComparedDocument.Of(comparison.Old),
        ComparedDocument.Of(comparison.New),
        new(comparison.Count(RowKind.Equal), comparison.Count(RowKind.Reworded), comparison.Count(RowKind.Moved), comparison.Count(RowKind.Added), comparison.Count(RowKind.Dropped)),
        [.. comparison.Rows.Select(row => new CompareRow(
            row.Kind.Name(), row.Anchor, row.IsSplit, row.IsMerged, CompareSide.Of(comparison.Old, row.Old), CompareSide.Of(comparison.New, row.New)))]);
}

public sealed record ComparedDocument(string Id, string Title, string Kind, DateOnly? IssuedOn, string Url)
{
    public static ComparedDocument Of(PolicyDocument document) => new(
        document.Id.Value, document.Metadata.Title, document.Metadata.Kind.Name(), document.Metadata.IssuedOn, Addresses.Document(document.Id));
}

/// <summary>How many rows of each kind there are.</summary>
public sealed record CompareCounts(int Equal, int Reworded, int Moved, int Added, int Dropped);

/// <param name="Kind">equal, reworded, moved, added or dropped.</param>
/// <param name="Anchor">The row's place on the page /compare.</param>
/// <param name="Split">Whether one clause became several.</param>
/// <param name="Merged">Whether several clauses became one.</param>
/// <param name="Old">null for what was added.</param>
/// <param name="New">null for what was dropped.</param>
public sealed record CompareRow(string Kind, string Anchor, bool Split, bool Merged, CompareSide? Old, CompareSide? New);

/// <param name="Clauses">Mostly one; several where clauses were split or merged.</param>
/// <param name="Text">In pieces; joined they are the text as printed, one paragraph a line.</param>
public sealed record CompareSide(ImmutableArray<CompareClause> Clauses, ImmutableArray<ComparePiece> Text)
{
    public static CompareSide? Of(PolicyDocument document, ComparisonSide side) => side.Passages.IsEmpty ? null : new(
        [.. side.Passages.Select(p => new CompareClause(p.Anchor.Value, p.Label, Addresses.Document(document.Id, null, p.Anchor)))],
        [.. side.Pieces(0, side.Text.Length).Select(piece => new ComparePiece(piece.Text, piece.IsChanged))]);
}

/// <param name="Label">The number as printed; null for an unnumbered paragraph.</param>
public sealed record CompareClause(string Anchor, string? Label, string Url);

/// <param name="Changed">Whether the other side lacks it.</param>
public sealed record ComparePiece(string Text, bool Changed);
