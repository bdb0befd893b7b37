using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>What a source has changed in a document that a person has edited, and the edited document does not have.</summary>
/// <param name="Changed">Paragraphs of the source that are new or worded anew.</param>
/// <param name="Removed">How many paragraphs the source has lost and the edited document still has.</param>
/// <param name="Metadata">Whether the source says something else of the document.</param>
internal sealed record EditConflict(ImmutableArray<Paragraph> Changed, int Removed, bool Metadata)
{
    private const int MostNamed = 8;
    private const int OpeningLength = 16;

    /// <param name="given">What the source gave when the program last wrote the document.</param>
    /// <param name="gives">What it gives now.</param>
    /// <param name="edited">The document as the person left it.</param>
    /// <returns>null when the source has changed nothing, or the person has taken over what it changed.</returns>
    public static EditConflict? Find(GivenDocument given, GivenDocument gives, PolicyDocument read, PolicyDocument edited)
    {
        var before = given.ParagraphDigests().CountBy(d => d).ToDictionary(StringComparer.Ordinal);
        var here = edited.Paragraphs.Select(GivenDocument.DigestOf).ToHashSet(StringComparer.Ordinal);
        var changed = read.Paragraphs.Where(p => !Uncount(before, GivenDocument.DigestOf(p)) && !here.Contains(GivenDocument.DigestOf(p))).ToImmutableArray();
        var removed = before.Where(d => here.Contains(d.Key)).Sum(d => d.Value);
        var metadata = given.Metadata != gives.Metadata && gives.Metadata != GivenDocument.MetadataOf(edited);
        return changed.IsEmpty && removed == 0 && !metadata ? null : new(changed, removed, metadata);
    }

    public Diagnostic ToDiagnostic(DocumentId id)
    {
        var named = string.Join('、', Changed.Take(MostNamed).Select(p => $"“{Opening(p.Text)}”")) + (Changed.Length > MostNamed ? "等" : "");
        string[] changes =
        [
            .. Changed.IsEmpty ? Array.Empty<string>() : [$"改动或新增{Changed.Length}段（{named}）"],
            .. Removed <= Changed.Length ? Array.Empty<string>() : [$"删去{Removed - Changed.Length}段"],
            .. Metadata ? ["著录项有改动"] : Array.Empty<string>(),
        ];
        return new(
            DiagnosticSeverity.Warning, IngestionCodes.EditConflict,
            $"库中的 {id}.md 经人修改过，来源此后也有改动：{string.Join('，', changes)}。保留库中的修改，来源的改动没有收入。",
            Changed is [{ Source: [var first, ..] }, ..] ? first : null);
    }

    private static bool Uncount(Dictionary<string, int> counts, string digest)
    {
        if (!counts.TryGetValue(digest, out var count) || count == 0)
        {
            return false;
        }

        counts[digest] = count - 1;
        return true;
    }

    private static string Opening(string text) =>
        text.Length <= OpeningLength ? text : text[..(char.IsHighSurrogate(text[OpeningLength - 1]) ? OpeningLength - 1 : OpeningLength)] + "…";
}
