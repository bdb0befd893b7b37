using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PolicyPortal.Core.Model;
using YamlDotNet.Core;

namespace PolicyPortal.Core.Library;

/// <summary>The head of a library file, understood.</summary>
internal static class FrontMatterReader
{
    /// <param name="yaml">What stands between the two lines of three hyphens; it begins on line 2 of the file.</param>
    /// <returns>The document without its paragraphs.</returns>
    /// <exception cref="LibraryFormatException">A field that must be there is not, or one cannot be read.</exception>
    public static PolicyDocument Read(string yaml)
    {
        FrontMatter head;
        try
        {
            head = FrontMatter.Read(yaml);
        }
        catch (YamlException e)
        {
            throw new LibraryFormatException((int)e.Start.Line + 1, (e.InnerException ?? e).Message, e);
        }

        return new PolicyDocument
        {
            Id = DocumentId.TryParse(head.Id, null, out var id) ? id : throw Bad("id", head.Id, "8 to 16 of a-z and 0-9"),
            Metadata = Metadata(head),
            Paragraphs = [],
            Sources = [.. (head.Sources ?? (head.Source is { } only ? [only] : [])).Select(SourceOf)],
            Aliases = (head.Aliases ?? []).ToImmutableSortedDictionary(a => a.Key, a => AliasOf(a.Value), StringComparer.Ordinal),
            Gone = [.. head.Gone.Texts.Select(GoneOf)],
        };
    }

    // Behind an anchor its text's digest may stand.
    private static AnchorAlias AliasOf(string? text) =>
        text?.Split(' ', 2) is [var anchor, var digest] ? new(AnchorOf("aliases", anchor), digest) : new(AnchorOf("aliases", text));

    private static GoneAnchor GoneOf(string text) =>
        text.Split(' ', 2) is [var anchor, var digest] ? new(AnchorOf("gone", anchor), digest) : new(AnchorOf("gone", text));

    // An entry of a list may be empty in YAML.
    private static SourceReference SourceOf(FrontMatter.SourceEntry? entry) => entry is null ? throw Bad("sources", null, "a list of sources")
        : new(entry.File ?? "", new TextSpan(entry.From, entry.To), entry.Sha256 ?? "");

    private static DocumentMetadata Metadata(FrontMatter head) => new()
    {
        Kind = Kind("kind", head.Kind) ?? throw Bad("kind", head.Kind, "the name of a kind"),
        AlternativeKind = Kind("alternativeKind", head.AlternativeKind),
        Title = string.IsNullOrWhiteSpace(head.Title) ? throw Bad("title", head.Title, "a text") : head.Title,
        TitleIsSupplied = head.TitleIsSupplied,
        DocumentNumber = head.DocumentNumber is null ? null
            : DocumentNumber.TryParse(head.DocumentNumber) ?? throw Bad("documentNumber", head.DocumentNumber, "a number such as 教就业〔2023〕4号"),
        IssuingAuthority = head.IssuingAuthority.Texts,
        IssuedOn = Date("issuedOn", head.IssuedOn),
        EffectiveOn = Date("effectiveOn", head.EffectiveOn),
        History = [.. (head.History ?? []).Select(entry => Event(entry ?? throw Bad("history", null, "a list of events")))],
        Addressees = head.Addressees,
        Signature = head.Signature,
        Speaker = head.Speaker,
        Event = head.Event,
        Dateline = head.Dateline,
        SourceNote = head.SourceNote,
        Subjects = head.Subjects.Texts,
        Evidence = [.. (head.Evidence ?? []).Select(entry => Evidence(entry ?? throw Bad("evidence", null, "a list of fields")))],
    };

    private static DocumentKind? Kind(string field, string? text) =>
        text is null ? null : DocumentKinds.TryParse(text) ?? throw Bad(field, text, "the name of a kind");

    private static DateOnly? Date(string field, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Bad(field, text, "a day such as 2023-12-01");

    private static HistoryEvent Event(FrontMatter.HistoryEntry entry) => new(
        Date("history.date", entry.Date),
        HistoryActs.TryParse(entry.Act) ?? throw Bad("history.act", entry.Act, "passed, approved, promulgated, amended, revised, effective or repealed"),
        entry.Body,
        entry.Text ?? "",
        Range("history.range", entry.Range));

    private static TextSpan? Range(string field, string? text) =>
        text is null ? null : SourceRanges.TryParse(text) ?? throw Bad(field, text, "a range such as 120-240");

    private static FieldEvidence Evidence(FrontMatter.EvidenceEntry entry) => new(
        entry.Field ?? throw Bad("evidence.field", null, "the name of a field"),
        EvidenceOrigins.TryParse(entry.Origin) ?? throw Bad("evidence.origin", entry.Origin, "read, inferred, supplied or curated"),
        Range("evidence.range", entry.Range),
        entry.Reason);

    private static Anchor AnchorOf(string field, [NotNull] string? text) =>
        Anchor.TryParse(text, null, out var anchor) ? anchor : throw Bad(field, text, "an anchor");

    private static LibraryFormatException Bad(string field, string? value, string wanted) =>
        new(1, value is null ? $"{field} is missing; it must be {wanted}." : $"{field} is \"{value}\"; it must be {wanted}.");
}
