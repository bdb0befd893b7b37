using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PolicyPortal.Core.Library;

/// <summary>What a person says of one document of a source. null leaves what the text gave; an empty text says that the document has no such thing.</summary>
/// <remarks>Texts as typed: dates as <c>2023-12-01</c>, the kind by name or label. What cannot be read is reported when it is applied.</remarks>
public sealed record CuratedEntry
{
    /// <summary>Whether the document is not wanted in the library.</summary>
    public bool LeaveOut { get; init; }

    public string? Kind { get; init; }

    public string? Title { get; init; }

    /// <summary>Whether the source lacks the title.</summary>
    public bool? TitleIsSupplied { get; init; }

    public string? DocumentNumber { get; init; }

    public ImmutableArray<string>? IssuingAuthority { get; init; }

    public string? IssuedOn { get; init; }

    public string? EffectiveOn { get; init; }

    public string? Addressees { get; init; }

    public string? Signature { get; init; }

    public string? Speaker { get; init; }

    public string? Event { get; init; }

    public string? Dateline { get; init; }

    public string? SourceNote { get; init; }

    public ImmutableArray<string>? Subjects { get; init; }

    /// <summary>Nothing is said.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new CuratedEntry();
}

/// <summary>The evidence by which an entry knows its document; all that is given must fit. null is not given.</summary>
/// <param name="Opening">The words with which one of its first paragraphs begins.</param>
/// <param name="IssuedOn">As <c>2023-12-01</c>.</param>
public sealed record CuratedMatch(string? Opening, string? IssuedOn, string? DocumentNumber)
{
    internal CuratedFile.Evidence ToEvidence() => new() { Opening = Opening, IssuedOn = IssuedOn, DocumentNumber = DocumentNumber };
}
