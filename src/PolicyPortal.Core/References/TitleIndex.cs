using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>The library's documents by what texts call them. Immutable.</summary>
public sealed partial class TitleIndex
{
    private readonly Dictionary<string, ImmutableArray<TitledDocument>> _byName;
    private readonly Catalogue _catalogue;

    private TitleIndex(Catalogue catalogue, Dictionary<string, ImmutableArray<TitledDocument>> byName, KnownNames known) =>
        (_catalogue, _byName, Known) = (catalogue, byName, known);

    /// <summary>The names that laws are called by without marks.</summary>
    public KnownNames Known { get; }

    public static TitleIndex Of(Catalogue catalogue)
    {
        var names = new List<(string Name, int Rank, TitledDocument Document)>();
        foreach (var entry in catalogue.Entries.Where(e => !e.Metadata.TitleIsSupplied))
        {
            var document = new TitledDocument(entry.Id, entry.Metadata.Title, DateOf(entry.Metadata));
            var rank = 0;
            foreach (var name in NamesOf(entry.Metadata.Title))
            {
                names.Add((name, rank++, document));
            }
        }

        // A document's own title comes before what another one's may be cut to.
        var byName = names.GroupBy(n => n.Name, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Where(n => n.Rank == g.Min(m => m.Rank)).Select(n => n.Document).Distinct().ToImmutableArray(), StringComparer.Ordinal);
        return new(catalogue, byName, KnownNames.Of(catalogue.Entries.Where(IsLaw).SelectMany(e => NamesOf(e.Metadata.Title))));
    }

    /// <summary>The documents that have the title, in any version; empty for none.</summary>
    public ImmutableArray<TitledDocument> Find(string title) => _byName.GetValueOrDefault(TitleKey.Of(title).Text, []);

    /// <summary>The other parts of the law that a document is a part of; empty for a document that is whole.</summary>
    public ImmutableArray<TitledDocument> PartsBeside(DocumentId id) =>
        _catalogue.Find(id) is { } entry && Part().Match(entry.Metadata.Title) is { Success: true } part
            ? [.. Find(part.Groups["work"].Value).Where(d => d.Id != id && d.Date == DateOf(entry.Metadata))]
            : [];

    public ImmutableArray<TitledDocument> Find(DocumentNumber number) =>
        [.. _catalogue.Find(number).Select(e => new TitledDocument(e.Id, e.Metadata.Title, DateOf(e.Metadata)))];

    /// <summary>The day of the text as it stands: of the last act that made or changed it, by its history; otherwise that on which it was issued.</summary>
    /// <returns>null where neither is known.</returns>
    public static DateOnly? DateOf(DocumentMetadata metadata) =>
        metadata.History.Where(e => e.Act is not (HistoryAct.Effective or HistoryAct.Repealed)).Max(e => e.Date) ?? metadata.IssuedOn;

    // The title; the law that it is a part of; without brackets at its end (试行); from 关于 on, when the text names the author before the marks; what a notice issues.
    private static IEnumerable<string> NamesOf(string title)
    {
        var whole = TitleKey.Of(title).Text;
        yield return whole;
        if (Part().Match(title) is { Success: true } part)
        {
            yield return TitleKey.Of(part.Groups["work"].Value).Text;
        }

        if (Trial().Replace(whole, "") is var plain && plain.Length < whole.Length)
        {
            yield return plain;
        }

        if (whole.IndexOf("关于", StringComparison.Ordinal) is > 0 and var about)
        {
            yield return whole[about..];
        }

        if (Issued().Match(title) is { Success: true } issued)
        {
            yield return TitleKey.Of(issued.Groups["title"].Value).Text;
        }
    }

    private static bool IsLaw(CatalogueEntry entry) => entry.Metadata.Kind is DocumentKind.Law or DocumentKind.Regulation or DocumentKind.LocalRegulation
        or DocumentKind.Rule or DocumentKind.Measures or DocumentKind.Other or DocumentKind.JudicialInterpretation;

    // 中华人民共和国民法典 人格权编
    [GeneratedRegex(@"^(?<work>.+(?:法|法典))[ \u3000]+(?:\S*编|总则|分则|附则)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"\((?:试行|暂行)\)$")]
    private static partial Regex Trial();

    [GeneratedRegex(@"(?:印发|发布|公布|颁发)《(?<title>.+)》的(?:通知|函|公告|令)$")]
    private static partial Regex Issued();
}

/// <param name="Date">Of the version that it holds; null where it is not known.</param>
public sealed record TitledDocument(DocumentId Id, string Title, DateOnly? Date);
