using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Reads the whole library, compares the index with it, and says what does not fit. Changes nothing.</summary>
public static class LibraryCheck
{
    /// <param name="indexed">The fingerprints that the index holds; null where there is no index.</param>
    /// <exception cref="IOException">A file cannot be read at all; the message names it.</exception>
    public static async Task<CheckReport> RunAsync(
        FileLibrary library, IReadOnlyDictionary<DocumentId, string>? indexed, CancellationToken cancel = default)
    {
        library.Rescan();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.AddRange(library.Problems.Select(p => new Finding(p.File, p.Message)));
        foreach (var entry in library.Catalogue.Entries)
        {
            if (await library.FindAsync(entry.Id, cancel).ConfigureAwait(false) is { } document)
            {
                findings.AddRange(Aliases(document));
            }
        }

        if (indexed is not null)
        {
            findings.AddRange(Compare(library.Fingerprints, indexed));
        }

        return new(library.Catalogue.Entries.Length, findings.ToImmutable());
    }

    private static IEnumerable<Finding> Aliases(PolicyDocument document)
    {
        var anchors = document.Paragraphs.Select(p => p.Anchor).ToHashSet();
        return document.Aliases.Where(a => !anchors.Contains(a.Value.To))
            .Select(a => new Finding($"{document.Id}.md", $"the alias {a.Key} leads to {a.Value.To}, which the document does not have."));
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
