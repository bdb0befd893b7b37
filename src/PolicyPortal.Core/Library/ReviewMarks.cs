using System.Collections.Immutable;
using System.Globalization;

namespace PolicyPortal.Core.Library;

/// <summary>Which diagnostics people have dealt with: <c>review.json</c> in the data folder. A mark is bound to all that the diagnostic says; one that says something else is open again.</summary>
/// <remarks>Safe for concurrent use in one process. It can be lost: everything is then open.</remarks>
public sealed class ReviewMarks : IDisposable
{
    private readonly string _path;
    private readonly SemaphoreSlim _writing = new(1);
    private volatile ImmutableSortedDictionary<string, string> _marks;

    private ReviewMarks(string path, ImmutableSortedDictionary<string, string> marks) => (_path, _marks) = (path, marks);

    /// <summary>Opens the marks of a data folder; a file that is not there or that cannot be read is empty.</summary>
    public static ReviewMarks Open(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "review.json");
        return new(path, MarkFile.Read(path));
    }

    /// <returns>When it was dealt with; null for what is open.</returns>
    public DateTimeOffset? ResolvedAt(string key) =>
        _marks.TryGetValue(key, out var at) && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Marks diagnostics as dealt with, or open.</summary>
    /// <param name="at">When; null to open them again.</param>
    /// <param name="known">The keys of all diagnostics that there are: marks of others are dropped.</param>
    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public async Task SetAsync(IEnumerable<string> keys, DateTimeOffset? at, IReadOnlySet<string> known, CancellationToken cancel = default)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var kept = _marks.Where(mark => known.Contains(mark.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
            var time = at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var changed = time is null ? kept.RemoveRange(keys) : kept.SetItems(keys.Where(known.Contains).Select(key => KeyValuePair.Create(key, time)));
            await MarkFile.WriteAsync(_path, changed, cancel).ConfigureAwait(false);
            _marks = changed;
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();
}
