using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>What the library knows of its files, kept so that a start need not read them all: <c>catalogue.json.gz</c> in the data folder.</summary>
/// <remarks>A file whose length and time of writing are those that stand here is taken for unchanged, as it is while the program runs.</remarks>
internal static class CatalogueFile
{
    private const string Name = "catalogue.json.gz";

    /// <returns>null where nothing was kept that can be used; then the problem says why, in English, unless there is no file.</returns>
    public static (Dictionary<DocumentId, StoredDocument>? Stored, string? Problem) Read(string dataFolder)
    {
        var (kept, problem) = KeptFile.Read(dataFolder, Name, CatalogueJson.Default.KeptCatalogue);
        return (kept?.Documents.DistinctBy(stored => stored.Entry.Id).ToDictionary(stored => stored.Entry.Id), problem);
    }

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public static Task WriteAsync(string dataFolder, IEnumerable<StoredDocument> stored, CancellationToken cancel) =>
        KeptFile.WriteAsync(dataFolder, Name, new KeptCatalogue(ProgramBuild.Id, [.. stored]), CatalogueJson.Default.KeptCatalogue, cancel);
}

internal sealed record KeptCatalogue(string Build, ImmutableArray<StoredDocument> Documents) : IKept;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, Converters = [typeof(DocumentIdConverter)])]
[JsonSerializable(typeof(KeptCatalogue))]
internal sealed partial class CatalogueJson : JsonSerializerContext;

/// <summary>An id as a text.</summary>
internal sealed class DocumentIdConverter : JsonConverter<DocumentId>
{
    public override DocumentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DocumentId.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, DocumentId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
