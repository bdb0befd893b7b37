using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Terms;

namespace PolicyPortal.Core.Library;

/// <summary>The phrases and headings of a library, kept so that a start need not count: <c>terms.json</c> in the data folder. It can be deleted, and is then made again.</summary>
public static class TermFile
{
    /// <returns>Empty where there is none that can be read.</returns>
    public static TermList Read(string dataFolder)
    {
        try
        {
            using var file = File.OpenRead(PathIn(dataFolder));
            return JsonSerializer.Deserialize(file, TermJson.Default.StoredTerms)?.Terms() ?? TermList.Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            return TermList.Empty;
        }
    }

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public static Task WriteAsync(string dataFolder, TermList terms, CancellationToken cancel) =>
        AtomicFile.WriteAsync(PathIn(dataFolder), JsonSerializer.SerializeToUtf8Bytes(StoredTerms.Of(terms), TermJson.Default.StoredTerms), cancel);

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "terms.json");
}

internal sealed record StoredTerms(string Fingerprint, ImmutableArray<Phrase> Phrases, ImmutableArray<StoredHeading> Headings)
{
    public static StoredTerms Of(TermList terms) => new(
        terms.Fingerprint, terms.Phrases, [.. terms.Headings.Select(h => new StoredHeading(h.Text, h.Document.Value, h.Anchor.Value, h.Count))]);

    /// <exception cref="FormatException">An id or an anchor is none, or something is missing.</exception>
    public TermList Terms() =>
        Fingerprint is null || Phrases.IsDefault || Headings.IsDefault || Phrases.Any(p => p.Text is not { Length: > 1 }) ? throw new FormatException("Terms are missing.")
        : new(Fingerprint, Phrases, [.. Headings.Select(h => new Heading(h.Text, DocumentId.Parse(h.Document), Anchor.Parse(h.Anchor), h.Count))]);
}

internal sealed record StoredHeading(string Text, string Document, string Anchor, int Count);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(StoredTerms))]
internal sealed partial class TermJson : JsonSerializerContext;
