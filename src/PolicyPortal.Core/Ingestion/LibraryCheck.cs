using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Reads the whole library, compares the index with it, and says what does not fit. Changes nothing.</summary>
public static class LibraryCheck
{
    /// <param name="indexed">The fingerprints that the index holds; null where there is no index.</param>
    /// <param name="ledger">What was taken in from where; null where nobody asks.</param>
    /// <exception cref="IOException">A file cannot be read at all; the message names it.</exception>
    public static async Task<CheckReport> RunAsync(
        FileLibrary library, IReadOnlyDictionary<DocumentId, string>? indexed, SourceLedger? ledger = null, CancellationToken cancel = default)
    {
        library.Rescan();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.AddRange(library.Problems.Select(p => new Finding(p.File, p.Message)));
        foreach (var entry in library.Catalogue.Entries)
        {
            if (await library.FindAsync(entry.Id, cancel).ConfigureAwait(false) is { } document)
            {
                findings.AddRange(Anchors(document));
            }
        }

        if (indexed is not null)
        {
            findings.AddRange(Compare(library.Fingerprints, indexed));
        }

        if (ledger is not null)
        {
            findings.AddRange(Compare(library, ledger));
        }

        return new(library.Catalogue.Entries.Length, findings.ToImmutable());
    }

    private static IEnumerable<Finding> Anchors(PolicyDocument document)
    {
        var anchors = document.Paragraphs.Select(p => p.Anchor).ToHashSet();
        return document.Aliases.Where(a => !anchors.Contains(a.Value.To))
            .Select(a => new Finding($"{document.Id}.md", $"the alias {a.Key} leads to {a.Value.To}, which the document does not have."))
            .Concat(document.Gone.Where(g => anchors.Contains(g.Anchor))
                .Select(g => new Finding($"{document.Id}.md", $"the anchor {g.Anchor} is said to be gone, and a paragraph has it.")));
    }

    private static IEnumerable<Finding> Compare(FileLibrary library, SourceLedger ledger)
    {
        foreach (var (path, entry) in ledger.Sources)
        {
            foreach (var id in entry.Documents.Where(id => !DocumentId.TryParse(id, null, out var known) || (library.FingerprintOf(known) is null && !library.IsBroken(known))))
            {
                yield return new("sources.json", $"{path} gave the document {id}, which the library does not have; the next run takes it in again.");
            }
        }

        foreach (var id in ledger.Conflicts().Where(id => library.FingerprintOf(id) is not null))
        {
            yield return new($"{id}.md", "both its source and a person have changed the document. Take over what you want of the source's text, or run policyportal settle.");
        }
    }

    private static IEnumerable<Finding> Compare(IReadOnlyDictionary<DocumentId, string> stored, IReadOnlyDictionary<DocumentId, string> indexed)
    {
        foreach (var (id, fingerprint) in stored.OrderBy(s => s.Key.Value, StringComparer.Ordinal))
        {
            if (!indexed.TryGetValue(id, out var had))
            {
                yield return new("index", $"{id} is missing.");
            }
            else if (had != fingerprint)
            {
                yield return new("index", $"{id} is stale: its file has changed since.");
            }
        }

        foreach (var id in indexed.Keys.Where(id => !stored.ContainsKey(id)).OrderBy(id => id.Value, StringComparer.Ordinal))
        {
            yield return new("index", $"{id} has no file in the library.");
        }
    }
}

/// <param name="Documents">How many documents the library holds.</param>
/// <param name="Findings">Empty when all fits.</param>
public sealed record CheckReport(int Documents, ImmutableArray<Finding> Findings);

/// <param name="Subject">A file of the library, or the index.</param>
/// <param name="Message">One sentence, in English.</param>
public sealed record Finding(string Subject, string Message);
