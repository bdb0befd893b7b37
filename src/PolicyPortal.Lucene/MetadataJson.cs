using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene;

/// <summary>A document's metadata as the index stores it; evidence stays in the library.</summary>
internal static class MetadataJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(DocumentMetadata metadata) => JsonSerializer.Serialize(metadata with { Evidence = [] }, Options);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> gives.</exception>
    public static DocumentMetadata Read(string json) => JsonSerializer.Deserialize<DocumentMetadata>(json, Options) ?? throw new JsonException("empty");
}
