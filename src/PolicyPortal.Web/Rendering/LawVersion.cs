using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>Another text of the same law in the library.</summary>
/// <param name="Date">Of the act that made it, as its history tells; of its issue where that tells nothing; null where nothing does.</param>
public sealed record LawVersion(DocumentId Id, DateOnly? Date)
{
    /// <summary>The other texts of a document that has texts of several dates: same title, same sort, another date.</summary>
    /// <returns>The newest first; empty for what is no statute.</returns>
    public static ImmutableArray<LawVersion> Of(PolicyDocument document, Catalogue catalogue)
    {
        var known = document.Metadata;
        if (!IsStatute(known.Kind))
        {
            return [];
        }

        var (title, date) = (Bare(known.Title), DateOf(known));
        return
        [
            .. catalogue.Entries.Where(e => e.Id != document.Id && IsStatute(e.Metadata.Kind) && Bare(e.Metadata.Title) == title)
                .Select(e => new LawVersion(e.Id, DateOf(e.Metadata))).Where(version => version.Date != date)
                .OrderByDescending(version => version.Date),
        ];
    }

    /// <summary>The day of the last act that made the text what it is.</summary>
    public static DateOnly? DateOf(DocumentMetadata known) =>
        known.History.Where(e => e.Act is HistoryAct.Passed or HistoryAct.Amended or HistoryAct.Revised or HistoryAct.Promulgated).Max(e => e.Date) ?? known.IssuedOn;

    /// <summary>The last act that changed the text after it was issued; null where none did.</summary>
    public static HistoryEvent? LastChange(DocumentMetadata known) =>
        known.History.Where(e => e.Act is HistoryAct.Amended or HistoryAct.Revised && e.Date > known.IssuedOn).MaxBy(e => e.Date);

    private static bool IsStatute(DocumentKind kind) => kind is DocumentKind.Law or DocumentKind.Regulation or DocumentKind.LocalRegulation
        or DocumentKind.Rule or DocumentKind.Measures or DocumentKind.JudicialInterpretation;

    // 中华人民共和国公司法（2018年修正）: the year in brackets is that of the text, and no part of the name.
    private static string Bare(string title)
    {
        var compact = string.Concat(title.Where(c => !char.IsWhiteSpace(c)));
        var open = compact.LastIndexOf('（');
        return open > 0 && compact[^1] == '）' && compact.AsSpan(open).ContainsAnyInRange('0', '9') ? compact[..open] : compact;
    }
}
