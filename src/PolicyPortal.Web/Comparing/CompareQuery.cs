using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Comparing;

/// <summary>What /compare is asked: which two documents, and which rows of their table.</summary>
/// <param name="Old">null where it is still to be chosen.</param>
/// <param name="New">null where it is still to be chosen.</param>
/// <param name="Show">Only rows of this kind; null for all.</param>
/// <param name="ChangesOnly">Only rows that are not equal.</param>
public sealed record CompareQuery(DocumentId? Old, DocumentId? New, RowKind? Show = null, bool ChangesOnly = false)
{
    private const string Changes = "changes";

    public string Address => "/compare" + Parameters;

    /// <summary>The same rows as a table to print.</summary>
    public string WordAddress => "/compare.docx" + Parameters;

    public string JsonAddress => "/api/compare" + (this with { Show = null, ChangesOnly = false }).Parameters;

    /// <summary>The old for the new one.</summary>
    public CompareQuery Swapped => new(New, Old);

    private string Parameters
    {
        get
        {
            var show = ChangesOnly ? Changes : Show?.Name();
            var fields = new[] { ("a", Old?.Value), ("b", New?.Value), ("show", show) }.Where(f => f.Item2 is not null).Select(f => $"{f.Item1}={f.Item2}");
            return string.Join('&', fields) is { Length: > 0 } query ? "?" + query : "";
        }
    }

    /// <param name="show">changes, or a kind of row; anything else shows all.</param>
    public static CompareQuery Read(string? a, string? b, string? show) => new(
        DocumentId.TryParse(a, null, out var old) ? old : null,
        DocumentId.TryParse(b, null, out var @new) ? @new : null,
        Enum.GetValues<RowKind>().Cast<RowKind?>().FirstOrDefault(kind => kind!.Value.Name() == show),
        show == Changes);

    public CompareQuery With(RowKind? show, bool changesOnly = false) => this with { Show = show, ChangesOnly = changesOnly };

    public bool Shows(ComparisonRow row) => ChangesOnly ? row.Kind is not RowKind.Equal : Show is null || row.Kind == Show;
}

/// <summary>How kinds of rows are written.</summary>
public static class RowKinds
{
    /// <summary>In addresses, JSON and styles.</summary>
    public static string Name(this RowKind kind) => kind switch
    {
        RowKind.Equal => "equal",
        RowKind.Reworded => "reworded",
        RowKind.Moved => "moved",
        RowKind.Added => "added",
        _ => "dropped",
    };

    /// <summary>In Chinese; <see cref="Phrases"/> knows the English.</summary>
    public static string Label(this RowKind kind) => kind switch
    {
        RowKind.Equal => "相同",
        RowKind.Reworded => "改写",
        RowKind.Moved => "移动",
        RowKind.Added => "新增",
        _ => "删去",
    };

    /// <summary>What became of the row's clauses, in the reader's language: 改写，拆分为2处.</summary>
    public static string Shown(this ComparisonRow row)
    {
        var kind = Phrases.Say(row.Kind is RowKind.Moved && row.HasChanges ? "移动并改写" : row.Kind.Label());
        return row.IsSplit ? Phrases.Say("{0}，拆分为{1}处", kind, row.New.Passages.Length)
            : row.IsMerged ? Phrases.Say("{0}，由{1}处合并", kind, row.Old.Passages.Length)
            : kind;
    }
}
