using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Terms;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Reads the whole library once and counts its phrases and headings; what was counted of the same library before is taken from the data folder.</summary>
public static class TermSurvey
{
    // Another way of counting makes lists that were kept stale.
    private const string Way = "1";

    private const int LongestHeading = 60;

    /// <param name="known">As they were counted last; null to look into the data folder.</param>
    /// <returns>The terms of the library as it is now, <paramref name="known"/> itself where they are still true; they are kept in the data folder.</returns>
    /// <exception cref="IOException">A document cannot be read, or the list cannot be written; the message names the path.</exception>
    public static async Task<TermList> RunAsync(FileLibrary library, string dataFolder, TermList? known = null, CancellationToken cancel = default)
    {
        var fingerprint = FingerprintOf(library);
        var kept = known ?? TermFile.Read(dataFolder);
        if (kept.Fingerprint == fingerprint)
        {
            return kept;
        }

        var terms = await CountAsync(library, fingerprint, cancel).ConfigureAwait(false);
        await TermFile.WriteAsync(dataFolder, terms, cancel).ConfigureAwait(false);
        return terms;
    }

    /// <summary>What tells one state of a library from another.</summary>
    public static string FingerprintOf(FileLibrary library)
    {
        var all = new StringBuilder(Way);
        foreach (var (id, fingerprint) in library.Fingerprints.OrderBy(f => f.Key.Value, StringComparer.Ordinal))
        {
            all.Append('\n').Append(id.Value).Append(' ').Append(fingerprint);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    private static async Task<TermList> CountAsync(FileLibrary library, string fingerprint, CancellationToken cancel)
    {
        var text = new PhraseText();
        var headings = new Dictionary<string, Heading>(StringComparer.Ordinal);
        foreach (var id in library.Fingerprints.Keys.OrderBy(id => id.Value, StringComparer.Ordinal))
        {
            if (await library.FindAsync(id, cancel).ConfigureAwait(false) is { } document)
            {
                text.Add(document);
                AddHeadings(document, headings);
            }
        }

        return new(fingerprint, PhraseMiner.Find(text, cancel), [.. headings.Values]);
    }

    private static void AddHeadings(PolicyDocument document, Dictionary<string, Heading> headings)
    {
        foreach (var paragraph in document.Paragraphs.Where(p => p.Role is ParagraphRole.Heading))
        {
            var text = paragraph.TextWithoutLabel;
            if (text.Length is > 1 and <= LongestHeading)
            {
                headings[text] = headings.TryGetValue(text, out var known) ? known with { Count = known.Count + 1 } : new(text, document.Id, paragraph.Anchor, 1);
            }
        }
    }
}
