using System.Diagnostics;
using Lucene.Net.Index;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Indexing;
using PolicyPortal.Lucene.Searching;
using LockObtainFailedException = Lucene.Net.Store.LockObtainFailedException;

namespace PolicyPortal.Lucene;

/// <summary>The embedded engine: an index in a folder of this machine. One object serves all readers and, in turn, the writers.</summary>
public sealed class LuceneEngine : ISearchIndex, IVocabulary, IDisposable
{
    private readonly IndexFolder _folder;
    private readonly Segmenter _segmenter;
    private readonly Lock _refreshing = new();
    private readonly Lock _gate = new();
    private IndexSnapshot? _snapshot;
    private volatile bool _isAsked;
    private string? _problem;

    private LuceneEngine(IndexFolder folder, Segmenter segmenter)
    {
        _folder = folder;
        _segmenter = segmenter;
        _snapshot = folder.Open(out _problem);
    }

    /// <summary>Opens the index of a folder; where there is none, or one that cannot be used, it is empty until a builder has filled it.</summary>
    /// <exception cref="IOException">The folder cannot be made or used; the message names it.</exception>
    public static LuceneEngine Open(string folder, Segmenter segmenter) => new(new IndexFolder(folder, segmenter.Name), segmenter);

    public IndexStatus Status
    {
        get
        {
            lock (_gate)
            {
                return new IndexStatus(_snapshot?.Documents ?? 0, _snapshot?.Passages ?? 0, _problem);
            }
        }
    }

    /// <summary>Opens the writing side. An index that could not be used is cleared away first.</summary>
    /// <exception cref="IOException">Another builder, of this or another process, is at work, or the disk refuses; the message names the folder.</exception>
    public IIndexBuilder OpenBuilder()
    {
        try
        {
            lock (_gate)
            {
                if (_problem is not null)
                {
                    _folder.Clear();
                }
            }

            var builder = new LuceneIndexBuilder(_folder, _segmenter, Refresh);
            try
            {
                Refresh(); // another process may have written since; from now on only this one does
                builder.Load(Acquire());
                return builder;
            }
            catch
            {
                builder.Dispose();
                throw;
            }
        }
        catch (LockObtainFailedException e)
        {
            throw new IOException($"The index in {_folder.Path} is being written by another process or another task.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The index in {_folder.Path} cannot be written: {e.Message}", e);
        }
    }

    public DocumentAnswer SearchDocuments(SearchRequest request, CancellationToken cancel = default)
    {
        var started = Stopwatch.GetTimestamp();
        return Ask(request.Query, within: null, (snapshot, finding) => new Answers(snapshot, request, started).ByDocuments(finding), cancel)
            ?? Answers.NoDocuments(request, started);
    }

    public PassageAnswer SearchPassages(SearchRequest request, CancellationToken cancel = default)
    {
        var started = Stopwatch.GetTimestamp();
        return Ask(request.Query, within: null, (snapshot, finding) => new Answers(snapshot, request, started).ByPassages(finding), cancel)
            ?? Answers.NoPassages(request, started);
    }

    public IReadOnlyList<PassageHit> SearchWithin(DocumentId document, SearchQuery query, int limit = 500) =>
        Ask(query, document, (snapshot, finding) => Answers.InPrintedOrder(snapshot, finding, limit)) ?? [];

    public int Count(string text) => Know(snapshot => Vocabulary.Count(snapshot, text), 0);

    public CharacterPairs Pairs => Know(snapshot => snapshot.Pairs, CharacterPairs.None);

    public PhraseHistory CountByYear(string phrase, SearchFilters filters, CancellationToken cancel = default)
    {
        if (Acquire() is not { } snapshot)
        {
            return PhraseHistory.Empty(phrase);
        }

        try
        {
            return PhraseCount.Of(snapshot, phrase, filters, cancel);
        }
        finally
        {
            snapshot.Release();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _snapshot?.Release();
            _snapshot = null;
        }

        _folder.Dispose();
    }

    /// <returns>null when there is nothing to ask, or nothing that could answer.</returns>
    private T? Ask<T>(
        SearchQuery query, DocumentId? within, Func<IndexSnapshot, Finding, T> answer, CancellationToken cancel = default) where T : class
    {
        _isAsked = true;
        if (Acquire() is not { } snapshot)
        {
            return null;
        }

        try
        {
            using var finding = within is null || snapshot.Holds(within.Value) ? Finding.Of(snapshot, _segmenter, query, within, cancel) : null;
            return finding is null ? null : answer(snapshot, finding);
        }
        finally
        {
            snapshot.Release();
        }
    }

    private T Know<T>(Func<IndexSnapshot, T> ask, T nothing)
    {
        if (Acquire() is not { } snapshot)
        {
            return nothing;
        }

        try
        {
            return ask(snapshot);
        }
        finally
        {
            snapshot.Release();
        }
    }

    private IndexSnapshot? Acquire()
    {
        lock (_gate)
        {
            return _snapshot?.TryAcquire() == true ? _snapshot : null;
        }
    }

    /// <summary>Shows readers what was committed last. Searches under way keep the state that they began with, and no search waits.</summary>
    private void Refresh()
    {
        lock (_refreshing)
        {
            if (Acquire() is not { } held)
            {
                var opened = _folder.Open(out var problem);
                lock (_gate)
                {
                    // What was wrong stays said until a whole index is there.
                    _snapshot = opened;
                    _problem = opened is null ? problem ?? _problem : null;
                }

                return;
            }

            try
            {
                if (DirectoryReader.OpenIfChanged(held.Reader) is { } newer)
                {
                    Replace(IndexSnapshot.Of(newer));
                }
            }
            finally
            {
                held.Release();
            }
        }
    }

    private void Replace(IndexSnapshot newer)
    {
        if (_isAsked)
        {
            _ = newer.Searchable; // read into memory before a search meets it
        }

        IndexSnapshot? old;
        lock (_gate)
        {
            old = _snapshot;
            _snapshot = old is null ? null : newer; // null: disposed meanwhile
        }

        (old ?? newer).Release();
    }
}
