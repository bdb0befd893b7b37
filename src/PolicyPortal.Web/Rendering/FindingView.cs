using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using PolicyPortal.Web.Drafts;

namespace PolicyPortal.Web.Rendering;

/// <summary>A diagnostic with the way to its place.</summary>
/// <param name="Line">The line of the source; null where it concerns the whole, or the source is no longer at hand.</param>
/// <param name="Address">Where the line is shown; null where it is not.</param>
public sealed record FindingView(Diagnostic Diagnostic, int? Line = null, string? Address = null)
{
    public static ImmutableArray<FindingView> Of(DraftReading reading) => [.. reading.Diagnostics.Select(diagnostic => Of(diagnostic, reading))];

    private static FindingView Of(Diagnostic diagnostic, DraftReading reading)
    {
        var document = diagnostic.Range is { } range
            ? reading.Documents.FirstOrDefault(d => DraftReading.RangeOf(d) is var span && span.Start <= range.Start && range.Start < span.End) : null;
        return document is not null && SourceLines.At(reading.Lines, diagnostic.Range!.Value.Start) is { } line
            ? new(diagnostic, line.Number, $"/ingest/{reading.Draft.Id}/{DraftReading.StartOf(document)}#L{line.Number}")
            : new(diagnostic);
    }
}
