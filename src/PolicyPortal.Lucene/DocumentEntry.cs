using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene;

/// <summary>What the index keeps of a document as a whole, read into memory when a segment is opened.</summary>
/// <param name="First">The number of its first passage in its segment; the others follow.</param>
/// <param name="Count">How many passages it has.</param>
/// <param name="Cites">The works that it names, as keys of <see cref="CitedTitles"/>.</param>
internal sealed record DocumentEntry(
    DocumentId Id, string Fingerprint, DocumentMetadata Metadata, ImmutableArray<string> Cites, int First, int Count)
{
    private BorderBits? _titleBorders;

    public int? Year => Metadata.IssuedOn?.Year;

    public string NormalizedTitle { get; } = NormalizedText.Fold(Metadata.Title);

    /// <summary>The names that others cite it by, as keys of <see cref="CitedTitles"/>.</summary>
    public ImmutableArray<string> Names { get; } = CitedTitles.KeysOf(Metadata.Title);

    /// <summary>null for a document without a number.</summary>
    public string? NormalizedNumber { get; } = Metadata.DocumentNumber is { } number ? NormalizedText.Fold(number.ToString()) : null;

    public string[] NormalizedAuthorities { get; } = [.. Metadata.IssuingAuthority.Select(NormalizedText.Fold)];

    /// <summary>Whether the title holds a normalised text between the borders of words.</summary>
    public bool TitleHoldsAsWords(string text, Segmenter segmenter)
    {
        // Two searches may both cut it; either result serves.
        if (_titleBorders is not { } borders)
        {
            borders = new BorderBits(NormalizedTitle.Length);
            borders.Add(0, BorderBits.Of(SegmentedText.Of(Metadata.Title, segmenter)));
            _titleBorders = borders;
        }

        return borders.Look(NormalizedTitle, 0, text) is Holding.AsWords;
    }

    /// <summary>Whether a normalised text stands in what names the document: its title or its number.</summary>
    public bool IsNamed(string normalized) =>
        NormalizedTitle.Contains(normalized, StringComparison.Ordinal)
        || (NormalizedNumber?.Contains(normalized, StringComparison.Ordinal) ?? false);
}

/// <summary>The stored form of a <see cref="DocumentEntry"/>.</summary>
internal sealed record StoredEntry(string Id, string Fingerprint, DocumentMetadata Metadata, string[]? Cites)
{
    public static byte[] Write(PolicyDocument document, string fingerprint) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredEntry(document.Id.Value, fingerprint, document.Metadata, [.. CitedTitles.In(document)]), StoredEntryJson.Default.StoredEntry);

    /// <exception cref="JsonException">The bytes are no entry.</exception>
    public static StoredEntry Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, StoredEntryJson.Default.StoredEntry) ?? throw new JsonException("The entry is null.");
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredEntry))]
internal sealed partial class StoredEntryJson : JsonSerializerContext;
