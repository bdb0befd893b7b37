using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyPortal.Core.Library;

/// <summary>How the library's JSON is written to files and terminals: camelCase, Chinese as it is. Not for pages: it does not escape &lt;.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SourceJson))]
[JsonSerializable(typeof(DocumentJson))]
public sealed partial class LibraryJson : JsonSerializerContext
{
    public static LibraryJson ForFiles { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(SourceJson source) => JsonSerializer.Serialize(source, ForFiles.SourceJson);

    public static string Write(DocumentJson document) => JsonSerializer.Serialize(document, ForFiles.DocumentJson);
}
