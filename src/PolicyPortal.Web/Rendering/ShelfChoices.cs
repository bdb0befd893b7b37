using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>What narrows a list of the catalogue beside what narrows a search. One choice each.</summary>
/// <param name="Number">A document number or a part of one, as typed; empty for none.</param>
/// <param name="Month">null for every month.</param>
/// <param name="Series">The series that the number must be of; null for any.</param>
/// <param name="Subject">A subject or one that holds it, as <see cref="SubjectPath"/> writes it; empty for any.</param>
/// <param name="IsUndated">Whether only documents without a day of issue are wanted.</param>
/// <param name="Letter">What names must begin with, as <see cref="NameKey"/> tells it; null for any. Only lists by name heed it.</param>
public sealed record ShelfChoices(string Number = "", YearMonth? Month = null, NumberSeries? Series = null, string Subject = "", bool IsUndated = false, char? Letter = null)
{
    public static ShelfChoices None { get; } = new();

    public bool IsEmpty => this with { Letter = null } == None;

    /// <summary>By the names that addresses use.</summary>
    public IEnumerable<(string Name, string Value)> Fields() => new (string Name, string? Value)[]
    {
        ("number", Number), ("month", Month?.ToString()), ("series", Series?.ToString()), ("subject", Subject), ("dated", IsUndated ? "no" : null), ("letter", Letter?.ToString()),
    }.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => (field.Name, field.Value!));

    public bool HasMonth(CatalogueEntry e) => Month is not { } month || (e.Metadata.IssuedOn is { } day && month.Contains(day));

    public bool HasSubject(CatalogueEntry e) => Subject.Length == 0 || e.Metadata.Subjects.Any(path => SubjectPath.IsWithin(path, Subject));

    public bool HasSeries(CatalogueEntry e) => Series is not { } series || (e.Metadata.DocumentNumber is { } number && series.Contains(number));

    public bool HasDate(CatalogueEntry e) => !IsUndated || e.Metadata.IssuedOn is null;
}
