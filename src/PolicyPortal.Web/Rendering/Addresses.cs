using System.Globalization;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Quotation;

namespace PolicyPortal.Web.Rendering;

/// <summary>The addresses of the portal's pages, as paths from the root.</summary>
public static class Addresses
{
    // Beyond that an address gets unwieldy, and the clause is marked well enough.
    private const int LongestPhrase = 200;

    // What would end a quoted text in a query.
    private const string Quotes = "\"＂“”„「」『』";

    public static string Document(DocumentId id) => "/documents/" + id.Value;

    /// <summary>A document with the hits of a search marked, opened at one of its paragraphs.</summary>
    /// <param name="query">As typed; null or blank for a plain link.</param>
    /// <param name="anchor">None opens it at its head.</param>
    public static string Document(DocumentId id, string? query, Anchor anchor = default) =>
        Document(id)
        + (string.IsNullOrWhiteSpace(query) ? "" : "?q=" + Uri.EscapeDataString(query))
        + (anchor.IsNone ? "" : "#" + anchor.Value);

    /// <summary>A place that was quoted, with its words marked.</summary>
    public static string Quoted(QuotedPlace place) => Document(place.Document, Phrases(place), place.Passage.Anchor);

    /// <summary>The query that finds the words of a place: quoted, in parts where something was left out; where they run over passages, the first part alone.</summary>
    public static string Phrases(QuotedPlace place)
    {
        var text = place.SpansPassages ? place.Text.Split('\n', 2)[0] : place.Text;
        var parts = text.Split("……", StringSplitOptions.RemoveEmptyEntries).Select(part => string.Concat(part.Where(c => !char.IsControl(c) && !Quotes.Contains(c))));
        return string.Join(' ', parts.Select(part => $"“{(part.Length <= LongestPhrase ? part : Words.Shortened(part, LongestPhrase).TrimEnd('…'))}”"));
    }

    /// <summary>The same page, with this paragraph in its title and preview: fragments do not reach a server.</summary>
    public static string Paragraph(DocumentId id, Anchor anchor) => $"/documents/{id}/{anchor}";

    /// <summary>Every way to cite the document.</summary>
    public static string Cite(DocumentId id) => $"/documents/{id}/cite";

    /// <summary>The document in the layout of GB/T 9704-2012, to be printed.</summary>
    public static string Sheet(DocumentId id) => $"/documents/{id}/print";

    /// <summary>The document beside what it was read from.</summary>
    public static string Source(DocumentId id, Anchor anchor = default) => $"/documents/{id}/source{(anchor.IsNone ? "" : "#" + anchor)}";

    /// <summary>What refers to the document, or to one of its clauses.</summary>
    public static string Cited(DocumentId id, Anchor anchor = default, int page = 1)
    {
        var fields = new[] { anchor.IsNone ? null : $"at={anchor}", page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null }.OfType<string>().ToList();
        return $"/documents/{id}/cited{(fields.Count > 0 ? "?" : "")}{string.Join('&', fields)}";
    }
    /// <summary>Where the document is laid beside another one.</summary>
    public static string Compare(DocumentId id) => $"/compare?a={id}";

    /// <param name="extension">md, txt or json.</param>
    public static string Download(DocumentId id, string extension) => $"/documents/{id}.{extension}";

    public static string Help(string name) => $"/help/{name}";

    public static string Kind(DocumentKind kind) => $"/browse?kind={kind.Name()}";

    public static string Authority(string authority) => $"/browse?authority={Uri.EscapeDataString(authority)}";

    public static string Year(int year) => $"/browse?year={year}";

    public static string Month(YearMonth month) => $"/browse?month={month}";

    public static string Series(NumberSeries series) => $"/browse?series={Uri.EscapeDataString(series.ToString())}";

    public static string Subject(string subject) => $"/browse?subject={Uri.EscapeDataString(subject)}";

    /// <summary>A year of the timeline.</summary>
    public static string Timeline(int year) => $"/browse/timeline?year={year}";
}
