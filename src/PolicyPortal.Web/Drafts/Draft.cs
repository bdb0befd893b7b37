using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Drafts;

/// <summary>An upload that waits for a decision, with what a person has said of it so far.</summary>
/// <param name="Name">Clean, with its ending (<see cref="UploadName"/>).</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal.</param>
public sealed record Draft(DraftId Id, string Name, long Size, string Sha256, DateTimeOffset UploadedAt)
{
    /// <summary>What was said of documents, by the place in the source where they begin.</summary>
    public ImmutableSortedDictionary<int, CuratedEntry> Corrections { get; init; } = ImmutableSortedDictionary<int, CuratedEntry>.Empty;

    /// <summary>Where documents begin or not, after a person's word.</summary>
    public ImmutableArray<GivenBoundary> Boundaries { get; init; } = [];

    /// <summary>What became of it; null while it waits.</summary>
    public DraftResult? Result { get; init; }
}

/// <param name="File">The source's name among the accepted uploads.</param>
/// <param name="Documents">The ids that the library gave; empty where it is still to be taken in.</param>
/// <param name="IsTakenIn">Whether the run of ingestion that took it in was seen to its end.</param>
public sealed record DraftResult(
    string File, DateTimeOffset At, bool IsTakenIn, ImmutableArray<string> Documents, ImmutableArray<DiagnosticJson> Diagnostics);

/// <summary>A draft's address: 128 bits that nobody guesses.</summary>
public readonly record struct DraftId(string Value)
{
    public static DraftId New() => new(Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)));

    /// <returns>null when the text is no draft's address; nothing else ever becomes a part of a path.</returns>
    public static DraftId? TryParse(string? text) => text is { Length: 32 } && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f') ? new(text) : null;

    public override string ToString() => Value;
}

[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext
{
    public static DraftJson ForFiles { get; } = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true });
}
