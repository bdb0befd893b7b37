using PolicyPortal.Core.Citation;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <summary>Finds what an address asks to cite.</summary>
public static class CitedPlaces
{
    /// <param name="anchor">null for the whole document.</param>
    /// <param name="to">The anchor of the last paragraph; null or empty for one place. The two may come in either order.</param>
    /// <returns>null when the library has no such document or the document no such place.</returns>
    public static async ValueTask<CitedPlace?> FindAsync(string id, string? anchor, string? to, ILibrary library, TimeProvider clock, HttpContext context) =>
        DocumentId.TryParse(id, null, out var known) && await library.FindAsync(known, context.RequestAborted) is { } document
            ? Find(document, anchor, to, clock, context) : null;

    /// <inheritdoc cref="FindAsync"/>
    public static CitedPlace? Find(PolicyDocument document, string? anchor, string? to, TimeProvider clock, HttpContext context)
    {
        var anchors = AnchorMap.Of(document);
        var (from, last) = (Place(anchors, anchor), Place(anchors, to));
        if ((from is null && !string.IsNullOrEmpty(anchor)) || (last is null && !string.IsNullOrEmpty(to)))
        {
            return null;
        }

        (from, last) = last < from ? (last, from) : (from, last);
        var path = from is { } place ? Addresses.Paragraph(document.Id, document.Paragraphs[place].Anchor) : Addresses.Document(document.Id);
        var address = $"{context.Request.Scheme}://{context.Request.Host}{path}";
        return CitedPlace.Of(document, from, from is null ? null : last, address, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
    }

    private static int? Place(AnchorMap anchors, string? anchor) => Anchor.TryParse(anchor, null, out var known) ? anchors.Find(known) : null;
}
