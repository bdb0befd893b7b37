using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene;

/// <summary>What the index keeps of a document as a whole, read into memory when a segment is opened.</summary>
/// <param name="First">The number of its first passage in its segment; the others follow.</param>
/// <param name="Count">How many passages it has.</param>
internal sealed record DocumentEntry(DocumentId Id, string Fingerprint, DocumentMetadata Metadata, int First, int Count)
{
    public int? Year => Metadata.IssuedOn?.Year;

    public string NormalizedTitle { get; } = NormalizedText.Fold(Metadata.Title);

    /// <summary>null for a document without a number.</summary>
    public string? NormalizedNumber { get; } = Metadata.DocumentNumber is { } number ? NormalizedText.Fold(number.ToString()) : null;

    public string[] NormalizedAuthorities { get; } = [.. Metadata.IssuingAuthority.Select(NormalizedText.Fold)];

    /// <summary>Whether a normalised text stands in what names the document: its title or its number.</summary>
    public bool IsNamed(string normalized) =>
        NormalizedTitle.Contains(normalized, StringComparison.Ordinal)
        || (NormalizedNumber?.Contains(normalized, StringComparison.Ordinal) ?? false);
}

/// <summary>The stored form of a <see cref="DocumentEntry"/>.</summary>
internal sealed record StoredEntry(string Id, string Fingerprint, DocumentMetadata Metadata)
{
    public static byte[] Write(PolicyDocument document, string fingerprint) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredEntry(document.Id.Value, fingerprint, document.Metadata), StoredEntryJson.Default.StoredEntry);

    /// <exception cref="JsonException">The bytes are no entry.</exception>
    public static StoredEntry Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, StoredEntryJson.Default.StoredEntry) ?? throw new JsonException("The entry is null.");
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredEntry))]
internal sealed partial class StoredEntryJson : JsonSerializerContext;
