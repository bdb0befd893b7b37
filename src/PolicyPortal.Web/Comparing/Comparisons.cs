using Microsoft.Extensions.Caching.Memory;
using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Comparing;

/// <summary>Compares documents of the library, and keeps the last few answers: a reader filters the table, links into it and takes it along.</summary>
public sealed class Comparisons(ILibrary library) : IDisposable
{
    private const int Kept = 16;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <returns>null when the library lacks one of the two.</returns>
    public async ValueTask<DocumentComparison?> FindAsync(DocumentId old, DocumentId @new, CancellationToken cancel)
    {
        // The library's version is asked first: a document that is saved meanwhile is compared anew next time.
        var key = (old, @new, library.Version);
        if (_kept.TryGetValue(key, out DocumentComparison? known))
        {
            return known;
        }

        if (await library.FindAsync(old, cancel) is not { } before || await library.FindAsync(@new, cancel) is not { } after)
        {
            return null;
        }

        return _kept.Set(key, DocumentComparison.Of(before, after), new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => _kept.Dispose();
}
