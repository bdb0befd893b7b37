using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

/// <summary>What is said of a document, each field with the evidence for it.</summary>
public sealed record DocumentMetadata
{
    public required DocumentKind Kind { get; init; }

    /// <summary>The next likely kind where two fit; null where none does.</summary>
    public DocumentKind? AlternativeKind { get; init; }

    /// <summary>标题; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the source lacks the title: it is then shown in square brackets, as cataloguers do.</summary>
    public bool TitleIsSupplied { get; init; }

    public DocumentNumber? DocumentNumber { get; init; }

    /// <summary>发文机关, in printed order; empty where it is not known.</summary>
    public ImmutableArray<string> IssuingAuthority { get; init; } = [];

    /// <summary>成文日期; for speeches and greetings the day on which they were given, for a dateline its day.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>施行日期.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>What a law's 题注 tells of its life, in printed order; empty where it tells nothing.</summary>
    public ImmutableArray<HistoryEvent> History { get; init; } = [];

    /// <summary>主送机关, without the colon.</summary>
    public string? Addressees { get; init; }

    /// <summary>发文机关署名; several are parted by a space.</summary>
    public string? Signature { get; init; }

    /// <summary>Who gave the speech or report, or signed the article: the name without the office.</summary>
    public string? Speaker { get; init; }

    /// <summary>The meeting at which it was given, or that it reports: 中央经济工作会议.</summary>
    public string? Event { get; init; }

    /// <summary>电头: 新华社北京12月12日电.</summary>
    public string? Dateline { get; init; }

    /// <summary>来源, without the word and colon: 《求是》2023年第21期.</summary>
    public string? SourceNote { get; init; }

    /// <summary>主题, each a path of headings parted by <c>\</c>, the broadest first (财政、金融、审计\银行). Never guessed: a person or the page that the document stands on names them; empty where none does.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Where fields come from, in the order in which they were found. Every field that the parser gives is listed.</summary>
    public ImmutableArray<FieldEvidence> Evidence { get; init; } = [];

    /// <returns>null when nothing is recorded of the field.</returns>
    public FieldEvidence? EvidenceFor(string field) => Evidence.LastOrDefault(e => e.Field == field);
}

/// <summary>Where one field's value comes from.</summary>
/// <param name="Field">The field's name as files write it: <c>issuedOn</c>.</param>
/// <param name="Range">The range of the source that it was read from, or that it follows from: the words where they can be told, otherwise their paragraphs. Null for what no words of the text say.</param>
/// <param name="Reason">In Chinese, for readers: which words led to it; null where the range says all.</param>
public sealed record FieldEvidence(string Field, EvidenceOrigin Origin, TextSpan? Range = null, string? Reason = null);

/// <summary>How a field's value was come by.</summary>
public enum EvidenceOrigin
{
    /// <summary>It stands in the text.</summary>
    Read,

    /// <summary>It follows from other words of the text or of its neighbours.</summary>
    Inferred,

    /// <summary>The source lacks it; a rule made it up.</summary>
    Supplied,

    /// <summary>A person gave it.</summary>
    Curated,
}
