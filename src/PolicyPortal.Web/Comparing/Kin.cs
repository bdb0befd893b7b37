using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Web.Comparing;

/// <summary>Which documents of the library one would lay beside a document: other versions of it, and the same report of other years.</summary>
public static partial class Kin
{
    private const int Most = 60;

    /// <summary>Those whose title is the same but for years, numbers and what brackets say of the version, or that report the same meeting; nearest in time first.</summary>
    public static ImmutableArray<CatalogueEntry> Of(Catalogue catalogue, CatalogueEntry entry)
    {
        var name = Name(entry.Metadata.Title);
        var day = entry.Metadata.IssuedOn?.DayNumber ?? 0;
        return
        [
            .. catalogue.Entries
                .Where(other => other.Id != entry.Id && (Name(other.Metadata.Title) == name || IsSameEvent(other.Metadata, entry.Metadata)))
                .OrderBy(other => Math.Abs((other.Metadata.IssuedOn?.DayNumber ?? 0) - day))
                .Take(Most),
        ];
    }

    /// <summary>The table's address, the earlier document on the left.</summary>
    public static CompareQuery Pair(CatalogueEntry one, CatalogueEntry other) =>
        (one.Metadata.IssuedOn ?? DateOnly.MinValue) <= (other.Metadata.IssuedOn ?? DateOnly.MinValue) ? new(one.Id, other.Id) : new(other.Id, one.Id);

    private static bool IsSameEvent(DocumentMetadata one, DocumentMetadata other) =>
        one.Event is { } mine && other.Event is { } theirs && one.Kind == other.Kind && Name(mine) == Name(theirs);

    // 政府工作报告 of 2024年国务院政府工作报告; 招标投标法 of 招标投标法（修订草案征求意见稿）.
    private static string Name(string title) => NormalizedText.Fold(Variable().Replace(title, ""));

    [GeneratedRegex(@"[（(〔\[][^）)〕\]]*[）)〕\]]|[0-9０-９〇○零一二三四五六七八九十百]+年度?|[0-9０-９]+|修订草案|征求意见稿|草案|试行|暂行|修订|修正")]
    private static partial Regex Variable();
}
