using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Search.Understanding;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal search --table FILE</c>: for each query of a file what the portal finds beside plain search by pairs and by words, as rows of a Markdown table.</summary>
internal static class SideBySide
{
    /// <summary>Characters shown before and behind a hit.</summary>
    private const int Around = 5;
    private const int LongestTitle = 18;
    private const int LongestHit = 24;

    private readonly record struct Place(DocumentId Document, string Title, string? Label, string Text);

    /// <exception cref="IOException">The file or the library cannot be read.</exception>
    public static async Task<int> RunAsync(string file, string data, Terminal terminal, Func<string, Engine> openEngine, CancellationToken cancel)
    {
        var queries = (await File.ReadAllLinesAsync(file, cancel)).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        using var library = FileLibrary.Open(data);
        using var engine = openEngine(data);
        var places = new List<Place>();
        foreach (var entry in library.Catalogue.Entries)
        {
            if (await library.FindAsync(entry.Id, cancel) is { } document)
            {
                places.AddRange(Passage.Of(document).Select(p => new Place(document.Id, document.Metadata.Title, p.ArticleLabel ?? p.Label, p.Text)));
            }
        }

        var segmenter = new IcuSegmenter();
        var (pairs, words) = (PlainSearch.ByPairs(places.Select(p => p.Text)), PlainSearch.ByWords(places.Select(p => p.Text), segmenter));
        var named = NamedDocuments.Of(library.Catalogue.Entries.Select(e => (e.Id, e.Metadata)), segmenter);
        terminal.Out.WriteLine("| query | this portal | pairs alone | words alone |");
        terminal.Out.WriteLine("| --- | --- | --- | --- |");
        foreach (var query in queries)
        {
            cancel.ThrowIfCancellationRequested();
            var plain = string.Concat(query.Where(c => !"\"“”".Contains(c, StringComparison.Ordinal)));
            terminal.Out.WriteLine($"| {Cell(query)} | {Cell(await OfPortalAsync(query, engine, library, named, segmenter, cancel))} | {Cell(OfPlain(plain, pairs, places))} | {Cell(OfPlain(plain, words, places))} |");
        }

        return ExitCode.Success;
    }

    private static async Task<string> OfPortalAsync(string text, Engine engine, FileLibrary library, NamedDocuments named, Segmenter segmenter, CancellationToken cancel)
    {
        var (documents, place) = named.Find(text, SynonymTable.Empty);
        foreach (var id in place is null ? [] : documents)
        {
            if (await library.FindAsync(id, cancel) is { } document && LocatedPlace.Find(document, place!) is { } located)
            {
                return $"leads to {Title(document.Metadata.Title)} {located.Label}";
            }
        }

        var query = QueryUnderstanding.Of(text, SynonymTable.Empty, segmenter);
        var answer = engine.Index.SearchPassages(new SearchRequest { Query = query, Size = 1 }, cancel);
        if (answer.Total == 0 && query.AsProse is { } prose)
        {
            answer = engine.Index.SearchPassages(new SearchRequest { Query = prose, Size = 1 }, cancel);
        }

        return answer.Hits is [var hit]
            ? $"{(answer.Mode is MatchMode.Near ? "near" : $"{answer.Total}")}: {Shown(new(hit.Document, hit.DocumentTitle, hit.Passage.ArticleLabel ?? hit.Passage.Label, hit.Passage.Text), text)}"
            : "0";
    }

    private static string OfPlain(string text, PlainSearch search, List<Place> places) =>
        search.Ask(text) is var (found, best) && best is { } at ? $"{(found > 0 ? $"{found}" : "0, any")}: {Shown(places[at], text)}" : "0";

    // The place, and where the query stands in it: what a reader needs to judge whether it is meant.
    private static string Shown(Place place, string query)
    {
        var (text, wanted) = (NormalizedText.Of(place.Text), NormalizedText.Fold(query));
        var at = wanted.Length == 0 || wanted.Length > LongestHit ? -1 : text.Text.IndexOf(wanted, StringComparison.Ordinal);
        if (at < 0)
        {
            return $"{Title(place.Title)} {place.Label}".TrimEnd();
        }

        var hit = text.ToOriginal(new TextSpan(at, at + wanted.Length));
        var (from, to) = (Math.Max(0, hit.Start - Around), Math.Min(place.Text.Length, hit.End + Around));
        return $"{Title(place.Title)} {place.Label} …{place.Text[from..hit.Start]}**{hit.Of(place.Text)}**{place.Text[hit.End..to]}…";
    }

    private static string Title(string title)
    {
        var name = title.Replace("中华人民共和国", "", StringComparison.Ordinal).Trim();
        return name.Length > LongestTitle ? $"{name[..LongestTitle]}…" : name;
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
