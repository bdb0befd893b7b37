using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>A page about one document of the library, which its address names.</summary>
public abstract class DocumentPage(ILibrary library) : PortalPage
{
    protected ILibrary Library { get; } = library;

    public PolicyDocument Document { get; private set; } = null!;

    /// <summary>Fetches <see cref="Document"/>.</summary>
    /// <returns>false when the library has none of this id.</returns>
    protected async ValueTask<bool> OpenAsync(string id, CancellationToken cancel)
    {
        if (!DocumentId.TryParse(id, null, out var known) || await Library.FindAsync(known, cancel) is not { } document)
        {
            return false;
        }

        Document = document;
        return true;
    }
}
