using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>What was reported of the sources and is for people to look at.</summary>
/// <param name="Key">Of this diagnostic, saying just this of this place: 16 hexadecimal digits.</param>
/// <param name="SourcePath">The source's full path; never for a reader's eye.</param>
/// <param name="Documents">The documents of that source, in printed order.</param>
/// <param name="ResolvedAt">null while it is open.</param>
public sealed record ReviewItem(
    string Key, string SourcePath, Diagnostic Diagnostic, ImmutableArray<DocumentId> Documents, DateTimeOffset? ResolvedAt);

/// <summary>The diagnostics of the sources that were taken in, as the ledger holds them.</summary>
public static class ReviewList
{
    /// <returns>The gravest first, then by source and place. The same thing said twice is there once.</returns>
    public static ImmutableArray<ReviewItem> Of(SourceLedger ledger, ReviewMarks marks) =>
    [
        .. ledger.Sources
            .SelectMany(source => source.Value.Diagnostics.Select(d => Item(source.Key, source.Value, d.ToDiagnostic(), marks)))
            .DistinctBy(item => item.Key)
            .OrderByDescending(item => item.Diagnostic.Severity)
            .ThenBy(item => item.SourcePath, StringComparer.Ordinal)
            .ThenBy(item => item.Diagnostic.Range?.Start ?? 0),
    ];

    private static ReviewItem Item(string path, LedgerEntry entry, Diagnostic diagnostic, ReviewMarks marks)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{path}\n{diagnostic.Severity}\n{diagnostic.Code}\n{diagnostic.Message}\n{diagnostic.Range}");
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 8));
        var documents = entry.Documents.Select(id => DocumentId.TryParse(id, null, out var known) ? known : default).Where(id => id.Value.Length > 0);
        return new(key, path, diagnostic, [.. documents], marks.ResolvedAt(key));
    }
}
