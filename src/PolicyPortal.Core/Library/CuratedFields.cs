using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>Puts what a person has written of a document in place of what the text gave, field by field, and says that it is curated.</summary>
internal sealed class CuratedFields
{
    private readonly int _entry;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly ImmutableArray<FieldEvidence>.Builder _evidence;

    private CuratedFields(int entry, ImmutableArray<FieldEvidence> evidence, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _entry = entry;
        _diagnostics = diagnostics;
        _evidence = evidence.ToBuilder();
    }

    /// <param name="number">Which entry of the file it is, from 1.</param>
    /// <remarks>A curated title stays marked as supplied when the source lacks it: it is the cataloguer's then, not the document's.</remarks>
    public static DocumentMetadata Apply(
        CuratedFile.Entry entry, DocumentMetadata read, int number, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = new CuratedFields(number, read.Evidence, diagnostics);
        var kind = fields.Read("kind", entry.Kind, text => DocumentKinds.TryParse(text), out var k) ? k : read.Kind;
        var given = read with
        {
            Kind = kind,
            AlternativeKind = kind == read.Kind ? read.AlternativeKind : null,
            Title = string.IsNullOrWhiteSpace(entry.Title) ? read.Title : fields.Note("title", entry.Title.Trim()),
            TitleIsSupplied = entry.TitleIsSupplied ?? read.TitleIsSupplied,
            DocumentNumber = fields.DocumentNumberOr(entry.DocumentNumber, read.DocumentNumber),
            IssuingAuthority = entry.IssuingAuthority is { } authority ? fields.Note("issuingAuthority", authority.Texts) : read.IssuingAuthority,
            IssuedOn = fields.DateOr("issuedOn", entry.IssuedOn, read.IssuedOn),
            EffectiveOn = fields.DateOr("effectiveOn", entry.EffectiveOn, read.EffectiveOn),
            Addressees = fields.Text("addressees", entry.Addressees, read.Addressees),
            Signature = fields.Text("signature", entry.Signature, read.Signature),
            Speaker = fields.Text("speaker", entry.Speaker, read.Speaker),
            Event = fields.Text("event", entry.Event, read.Event),
            Dateline = fields.Text("dateline", entry.Dateline, read.Dateline),
            SourceNote = fields.Text("sourceNote", entry.SourceNote, read.SourceNote),
            Subjects = entry.Subjects is { } subjects ? fields.Note("subjects", SubjectPath.All(subjects.Texts)) : read.Subjects,
        };
        return given with { Evidence = fields._evidence.ToImmutable() };
    }

    // What is given as empty says that the document has no such thing, whatever was read.
    private string? Text(string field, string? given, string? read) => given is null ? read : Note(field, given.Trim() is { Length: > 0 } text ? text : null);

    private DocumentNumber? DocumentNumberOr(string? given, DocumentNumber? read)
    {
        if (given is null)
        {
            return read;
        }

        if (string.IsNullOrWhiteSpace(given))
        {
            return Note<DocumentNumber?>("documentNumber", null);
        }

        if (DocumentNumber.TryParse(given) is { } number)
        {
            return Note("documentNumber", number);
        }

        Report("documentNumber", given);
        return read;
    }

    private DateOnly? DateOr(string field, string? given, DateOnly? read) =>
        given is not null && string.IsNullOrWhiteSpace(given) ? Note<DateOnly?>(field, null)
        : Read(field, given, Date, out var date) ? date : read;

    private bool Read<T>(string field, string? given, Func<string, T?> parse, out T value)
        where T : struct
    {
        value = default;
        if (given is null)
        {
            return false;
        }

        if (parse(given) is not { } parsed)
        {
            Report(field, given);
            return false;
        }

        value = Note(field, parsed);
        return true;
    }

    private T Note<T>(string field, T value)
    {
        _evidence.Add(new FieldEvidence(field, EvidenceOrigin.Curated));
        return value;
    }

    private void Report(string field, string given) => _diagnostics.Add(
        new(DiagnosticSeverity.Warning, "curated-field-unreadable", $"著录文件第{_entry}条的 {field} 读不懂，没有采用：{given}"));

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
