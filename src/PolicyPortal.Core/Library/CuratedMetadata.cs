using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;
using YamlDotNet.Core;

namespace PolicyPortal.Core.Library;

/// <summary>What people know of documents and the source does not say: titles that were pictures, speakers, occasions.</summary>
public static partial class CuratedMetadata
{
    // A title, a date and a place may stand before the words by which a person knows a text.
    private const int OpeningParagraphs = 6;

    // Enough to tell one opening from another; nobody wants to read more in a file.
    private const int OpeningLength = 40;

    /// <summary>What the file says of where documents begin; empty where it says nothing, or cannot be read (<see cref="Apply"/> reports that).</summary>
    public static ImmutableArray<GivenBoundary> Boundaries(string? yaml)
    {
        try
        {
            return string.IsNullOrWhiteSpace(yaml) ? []
                : [.. (CuratedFile.Read(yaml).Boundaries ?? []).Select(b => new GivenBoundary(b.Begins, b.Opening ?? "", b.Near))];
        }
        catch (YamlException)
        {
            return [];
        }
    }

    /// <summary>Gives each entry to the one document that it fits. What fits none, or several, changes nothing and is reported.</summary>
    /// <param name="yaml">The file beside the source; null where there is none.</param>
    public static CuratedDocuments Apply(string? yaml, ImmutableArray<PolicyDocument> documents)
    {
        if (string.IsNullOrWhiteSpace(yaml))
        {
            return new(documents, []);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        CuratedFile file;
        try
        {
            file = CuratedFile.Read(yaml);
        }
        catch (YamlException e)
        {
            diagnostics.Add(new(DiagnosticSeverity.Error, "curated-unreadable", $"著录文件第{e.Start.Line}行读不懂：{Reason(e)}"));
            return new(documents, diagnostics.ToImmutable());
        }

        var curated = documents.ToArray();
        var leftOut = new HashSet<int>();
        var number = 0;
        foreach (var entry in file.Documents ?? [])
        {
            number++;
            var found = Enumerable.Range(0, documents.Length).Where(i => Fits(entry.Match, documents[i])).ToList();
            if (found is [var only])
            {
                curated[only] = curated[only] with { Metadata = CuratedFields.Apply(entry, curated[only].Metadata, number, diagnostics) };
                _ = entry.LeaveOut && leftOut.Add(only);
            }
            else
            {
                diagnostics.Add(found.Count == 0
                    ? new(DiagnosticSeverity.Warning, "curated-unmatched", $"著录文件第{number}条（{entry.Title ?? "无标题"}）与哪一件文件都不符，没有采用。")
                    : new(DiagnosticSeverity.Warning, "curated-ambiguous", $"著录文件第{number}条（{entry.Title ?? "无标题"}）与{found.Count}件文件相符，没有采用。"));
            }
        }

        return new([.. curated.Where((_, i) => !leftOut.Contains(i))], diagnostics.ToImmutable());
    }

    /// <summary>Evidence by which a document is known among those of its source: how it opens, and where that is not enough its date or number.</summary>
    /// <returns>The evidence that fits it alone; null when nothing tells it from another one.</returns>
    public static CuratedMatch? MatchFor(PolicyDocument document, ImmutableArray<PolicyDocument> documents)
    {
        var known = document.Metadata;
        string?[] dates = [null, known.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        string?[] numbers = [null, known.DocumentNumber?.ToString()];
        var openings = document.Paragraphs.Take(OpeningParagraphs).Select(p => p.Text.Length <= OpeningLength ? p.Text : p.Text[..OpeningLength]).ToList();
        return openings
            .SelectMany(opening => dates.SelectMany(date => numbers.Select(number => new CuratedMatch(opening, date, number))))
            .OrderBy(match => (match.IssuedOn is null ? 0 : 1) + (match.DocumentNumber is null ? 0 : 1))
            .FirstOrDefault(match => documents.Where(d => Fits(match.ToEvidence(), d)).Take(2).ToList() is [var only] && ReferenceEquals(only, document));
    }

    private static bool Fits(CuratedFile.Evidence? match, PolicyDocument document)
    {
        if (match is not { } m || (m.DocumentNumber ?? m.IssuedOn ?? m.Opening) is null)
        {
            return false;
        }

        return (m.DocumentNumber is null || (DocumentNumber.TryParse(m.DocumentNumber) is { } number && number == document.Metadata.DocumentNumber))
            && (m.IssuedOn is null || m.IssuedOn == document.Metadata.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            && (m.Opening is null || Opens(document, Compact(m.Opening)));
    }

    private static bool Opens(PolicyDocument document, string words) =>
        words.Length > 0 && document.Paragraphs.Take(OpeningParagraphs).Any(p => Compact(p.Text).StartsWith(words, StringComparison.Ordinal));

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // The parser's own words name types of the program, where the fault is not in the YAML itself.
    private static string Reason(YamlException e)
    {
        var words = (e.InnerException ?? e).Message;
        return UnknownField().Match(words) is { Success: true } unknown ? $"没有“{unknown.Groups["name"].Value}”这一项"
            : words.Contains(nameof(PolicyPortal) + '.', StringComparison.Ordinal) ? "不合著录文件的格式"
            : words;
    }

    [GeneratedRegex("^Property '(?<name>[^']*)' not found")]
    private static partial Regex UnknownField();
}

/// <param name="Documents">In their order, those that no entry fits as they were, without those that an entry leaves out.</param>
public sealed record CuratedDocuments(ImmutableArray<PolicyDocument> Documents, ImmutableArray<Diagnostic> Diagnostics);
