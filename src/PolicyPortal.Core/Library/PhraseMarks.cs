using System.Collections.Immutable;

namespace PolicyPortal.Core.Library;

/// <summary>What people decided of a phrase that was found by counting.</summary>
public enum PhraseState
{
    /// <summary>Nothing yet: it is used as it was found.</summary>
    Open,

    /// <summary>It is one: it comes before others.</summary>
    Accepted,

    /// <summary>It is none: it is never shown.</summary>
    Rejected,
}

/// <summary>Which phrases people accepted and rejected: <c>phrases.json</c> in the data folder. A decision stays when the phrase is not found any more.</summary>
/// <remarks>Safe for concurrent use in one process. It can be lost: everything is then open.</remarks>
public sealed class PhraseMarks : IDisposable
{
    private const string Accepted = "accepted";
    private const string Rejected = "rejected";

    private readonly string _path;
    private readonly SemaphoreSlim _writing = new(1);
    private volatile ImmutableSortedDictionary<string, string> _marks;

    private PhraseMarks(string path) => (_path, _marks) = (path, MarkFile.Read(path));

    /// <summary>Rises with every decision.</summary>
    public int Version { get; private set; }

    /// <summary>Opens the marks of a data folder; a file that is not there or that cannot be read is empty.</summary>
    public static PhraseMarks Open(string dataFolder) => new(Path.Combine(dataFolder, "phrases.json"));

    public PhraseState Of(string phrase) => _marks.GetValueOrDefault(phrase) switch
    {
        Accepted => PhraseState.Accepted,
        Rejected => PhraseState.Rejected,
        _ => PhraseState.Open,
    };

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public async Task SetAsync(IEnumerable<string> phrases, PhraseState state, CancellationToken cancel = default)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var changed = state is PhraseState.Open ? _marks.RemoveRange(phrases)
                : _marks.SetItems(phrases.Select(p => KeyValuePair.Create(p, state is PhraseState.Accepted ? Accepted : Rejected)));
            await MarkFile.WriteAsync(_path, changed, cancel).ConfigureAwait(false);
            _marks = changed;
            Version++;
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();
}
