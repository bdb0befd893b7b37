using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>The addresses of the portal's pages, as paths from the root.</summary>
public static class Addresses
{
    public static string Document(DocumentId id) => $"/documents/{id}";

    /// <summary>A document with the hits of a search marked, opened at one of its paragraphs.</summary>
    /// <param name="query">As typed; null or blank for a plain link.</param>
    /// <param name="anchor">None opens it at its head.</param>
    public static string Document(DocumentId id, string? query, Anchor anchor = default) =>
        Document(id)
        + (string.IsNullOrWhiteSpace(query) ? "" : "?q=" + Uri.EscapeDataString(query))
        + (anchor.IsNone ? "" : "#" + anchor);

    /// <summary>The same page, with this paragraph in its title and preview: fragments do not reach a server.</summary>
    public static string Paragraph(DocumentId id, Anchor anchor) => $"/documents/{id}/{anchor}";

    /// <summary>The document beside what it was read from.</summary>
    public static string Source(DocumentId id, Anchor anchor = default) => $"/documents/{id}/source{(anchor.IsNone ? "" : "#" + anchor)}";

    /// <summary>Where the document is laid beside another one.</summary>
    public static string Compare(DocumentId id) => $"/compare?a={id}";

    /// <param name="extension">md, txt or json.</param>
    public static string Download(DocumentId id, string extension) => $"/documents/{id}.{extension}";

    public static string Help(string name) => $"/help/{name}";

    public static string Kind(DocumentKind kind) => $"/browse?kind={kind.Name()}";

    public static string Authority(string authority) => $"/browse?authority={Uri.EscapeDataString(authority)}";

    public static string Year(int year) => $"/browse?year={year}";
}
