using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Drafts;

/// <summary>The fields of a document as a person may type them.</summary>
public sealed class CorrectionForm
{
    private const int Longest = 2000;

    public string? Kind { get; set; }

    public string? Title { get; set; }

    public bool TitleIsSupplied { get; set; }

    public string? DocumentNumber { get; set; }

    /// <summary>Several are parted by 、 or by line ends.</summary>
    public string? IssuingAuthority { get; set; }

    public string? IssuedOn { get; set; }

    public string? EffectiveOn { get; set; }

    public string? Addressees { get; set; }

    public string? Signature { get; set; }

    public string? Speaker { get; set; }

    public string? Event { get; set; }

    public string? Dateline { get; set; }

    public string? SourceNote { get; set; }

    /// <summary>Several are parted by ； or by line ends.</summary>
    public string? Subjects { get; set; }

    public static CorrectionForm Of(DocumentMetadata known) => new()
    {
        Kind = known.Kind.Name(),
        Title = known.Title,
        TitleIsSupplied = known.TitleIsSupplied,
        DocumentNumber = known.DocumentNumber?.ToString(),
        IssuingAuthority = string.Join('、', known.IssuingAuthority),
        IssuedOn = Iso(known.IssuedOn),
        EffectiveOn = Iso(known.EffectiveOn),
        Addressees = known.Addressees,
        Signature = known.Signature,
        Speaker = known.Speaker,
        Event = known.Event,
        Dateline = known.Dateline,
        SourceNote = known.SourceNote,
        Subjects = string.Join('；', known.Subjects),
    };

    /// <summary>What differs from what was read; a field that says the same is left to the reading.</summary>
    public CuratedEntry Against(DocumentMetadata read)
    {
        var was = Of(read);
        var authorities = Authorities(IssuingAuthority);
        return new()
        {
            Kind = Differs(Kind, was.Kind),
            Title = Differs(Title, was.Title),
            TitleIsSupplied = TitleIsSupplied == was.TitleIsSupplied ? null : TitleIsSupplied,
            DocumentNumber = Differs(DocumentNumber, was.DocumentNumber),
            IssuingAuthority = authorities.SequenceEqual(read.IssuingAuthority) ? null : authorities,
            IssuedOn = Differs(IssuedOn, was.IssuedOn),
            EffectiveOn = Differs(EffectiveOn, was.EffectiveOn),
            Addressees = Differs(Addressees, was.Addressees),
            Signature = Differs(Signature, was.Signature),
            Speaker = Differs(Speaker, was.Speaker),
            Event = Differs(Event, was.Event),
            Dateline = Differs(Dateline, was.Dateline),
            SourceNote = Differs(SourceNote, was.SourceNote),
            Subjects = SubjectPath.Several(Subjects ?? "") is var subjects && subjects.SequenceEqual(read.Subjects) ? null : subjects,
        };
    }

    /// <returns>What cannot be taken so, by the field's name; empty when all can.</returns>
    public ImmutableDictionary<string, string> Problems()
    {
        var problems = ImmutableDictionary.CreateBuilder<string, string>();
        Check(nameof(Kind), DocumentKinds.TryParse(Kind) is not null, Phrases.Say("没有这种文种。"));
        Check(nameof(Title), !string.IsNullOrWhiteSpace(Title), Phrases.Say("标题不能空着。"));
        Check(nameof(DocumentNumber), string.IsNullOrWhiteSpace(DocumentNumber) || Core.Model.DocumentNumber.TryParse(DocumentNumber) is not null, Phrases.Say("读不出发文字号，应写成：国发〔2024〕5号。"));
        Check(nameof(IssuedOn), IsDate(IssuedOn), Phrases.Say("日期应写成：2024-01-31。"));
        Check(nameof(EffectiveOn), IsDate(EffectiveOn), Phrases.Say("日期应写成：2024-01-31。"));
        foreach (var (name, text) in new[] { (nameof(Title), Title), (nameof(IssuingAuthority), IssuingAuthority), (nameof(Addressees), Addressees), (nameof(Signature), Signature), (nameof(Speaker), Speaker), (nameof(Event), Event), (nameof(Dateline), Dateline), (nameof(SourceNote), SourceNote), (nameof(Subjects), Subjects) })
        {
            Check(name, text is null || text.Length <= Longest, Phrases.Say("太长了，最多{0}个字。", Longest));
        }

        return problems.ToImmutable();

        void Check(string field, bool isGood, string problem)
        {
            if (!isGood)
            {
                problems[field] = problem;
            }
        }
    }

    private static string? Differs(string? given, string? was) => (given ?? "").Trim() == (was ?? "").Trim() ? null : OneLine(given ?? "");

    // A field is one line in every file that holds it.
    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<string> Authorities(string? text) =>
        [.. (text ?? "").Split(['、', '\n', '\r', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsDate(string? text) => string.IsNullOrWhiteSpace(text)
        || DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
