using System.Collections.Immutable;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Web.Drafts;

/// <summary>How a draft would be split and read, with what a person has said of it.</summary>
/// <param name="Parsed">What the text alone gives, boundaries as corrected; null when it cannot be read.</param>
/// <param name="Documents">As they would be taken in, in printed order.</param>
/// <param name="Diagnostics">Of the source, and of the corrections.</param>
public sealed record DraftReading(
    Draft Draft, ParsedSource? Parsed, ImmutableArray<PolicyDocument> Documents, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SourceLine> Lines)
{
    /// <exception cref="IOException">The draft is gone, or cannot be read.</exception>
    public static DraftReading Of(Draft draft, DraftStore store) => Of(draft, store.Read(draft.Id));

    public static DraftReading Of(Draft draft, byte[] bytes)
    {
        // Documents are told apart as they are read: first without corrections, then with them.
        var plain = Take(draft, bytes, CuratedWriter.Write([], draft.Boundaries));
        var (yaml, lost) = Yaml(draft, plain.Parsed?.Documents ?? [], _ => true);
        var taken = draft.Corrections.IsEmpty ? plain : Take(draft, bytes, yaml);
        return new(
            draft, taken.Parsed, taken.Documents, [.. taken.Diagnostics, .. lost],
            taken.Parsed is { } parsed ? SourceLines.Of(parsed.Source) : []);
    }

    /// <summary>What is to lie beside the source.</summary>
    /// <param name="isWanted">By the place where a document begins.</param>
    /// <returns>The file's text, empty where there is nothing to say; and what could not be said.</returns>
    public (string Yaml, ImmutableArray<Diagnostic> Lost) Yaml(Func<int, bool> isWanted) => Yaml(Draft, Parsed?.Documents ?? [], isWanted);

    /// <summary>Where a document begins in the source: by it a draft's documents are known.</summary>
    public static int StartOf(PolicyDocument document) => RangeOf(document).Start;

    /// <summary>The part of the source that a document was read from.</summary>
    public static TextSpan RangeOf(PolicyDocument document) => document.Sources is [var source, ..] ? source.Span : default;

    private static TakenSource Take(Draft draft, byte[] bytes, string yaml) =>
        SourceIntake.Take(new RawSource(new SourceFile(draft.Name, draft.Name), bytes, yaml), explain: true);

    private static (string Yaml, ImmutableArray<Diagnostic> Lost) Yaml(Draft draft, ImmutableArray<PolicyDocument> documents, Func<int, bool> isWanted)
    {
        var entries = new List<(CuratedMatch, CuratedEntry)>();
        var lost = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var document in documents)
        {
            var start = StartOf(document);
            var entry = draft.Corrections.GetValueOrDefault(start, new()) with { LeaveOut = !isWanted(start) };
            if (entry.IsEmpty)
            {
                continue;
            }

            if (CuratedMetadata.MatchFor(document, documents) is { } match)
            {
                entries.Add((match, entry));
            }
            else
            {
                lost.Add(new(DiagnosticSeverity.Error, "document-twice", $"“{document.Metadata.Title}”与另一件的开头、日期和文号全都相同，无法单独更正或剔除。", RangeOf(document)));
            }
        }

        return (CuratedWriter.Write(entries, draft.Boundaries), lost.ToImmutable());
    }
}
