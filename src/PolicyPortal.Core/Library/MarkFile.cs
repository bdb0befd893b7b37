using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyPortal.Core.Library;

/// <summary>A small file of the data folder in which people's decisions are kept: a JSON object of texts.</summary>
internal static class MarkFile
{
    /// <returns>Empty for a file that is not there or that cannot be read.</returns>
    public static ImmutableSortedDictionary<string, string> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), MarkJson.Default.ImmutableSortedDictionaryStringString)?.WithComparers(StringComparer.Ordinal)
                ?? Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return Empty;
        }
    }

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public static Task WriteAsync(string path, ImmutableSortedDictionary<string, string> marks, CancellationToken cancel) =>
        AtomicFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(marks, MarkJson.Default.ImmutableSortedDictionaryStringString), cancel);

    private static ImmutableSortedDictionary<string, string> Empty { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
internal sealed partial class MarkJson : JsonSerializerContext;
