using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Indexing;
using PolicyPortal.Lucene.Searching;

namespace PolicyPortal.Lucene;

/// <summary>The embedded engine: one index folder, one process that writes, any number of searches at once.</summary>
public sealed class LuceneEngine : ISearchIndex, IDisposable
{
    private readonly FSDirectory _directory;
    private readonly Segmenter _segmenter;
    private readonly System.Threading.Lock _refreshing = new();
    private IndexState? _state;
    private string? _problem;
    private bool _building;

    // A query of 500 characters has up to 1,500 tokens, each looked for in the text and in the headings.
    static LuceneEngine() => BooleanQuery.MaxClauseCount = 8192;

    private LuceneEngine(string folder, Segmenter segmenter)
    {
        // Memory-mapped reading scales backwards on Lucene.Net: two threads get less done than one.
        _directory = new NIOFSDirectory(folder);
        _segmenter = segmenter;
    }

    /// <summary>k1 0.9 and b 0.75: passages are short, and a word that recurs in one says less than in a long page.</summary>
    internal static BM25Similarity Ranking { get; } = new(0.9f, 0.75f);

    public IndexStatus Status => _state is { } state
        ? new(state.Table.Count, state.Table.All.Sum(d => d.Passages), _problem)
        : new(0, 0, _problem);

    /// <summary>Opens the index in a folder; one that is not there, or that cannot be read, is empty until it is built.</summary>
    /// <exception cref="IOException">The folder cannot be made; the message names it.</exception>
    public static LuceneEngine Open(string folder, Segmenter segmenter)
    {
        System.IO.Directory.CreateDirectory(folder);
        var engine = new LuceneEngine(folder, segmenter);
        engine.Refresh();
        return engine;
    }

    /// <summary>The one writer. Dispose it to let the next one write.</summary>
    /// <exception cref="IOException">Another writer is at work, here or in another process; the message names the folder.</exception>
    public IIndexBuilder OpenBuilder()
    {
        lock (_refreshing)
        {
            if (_building)
            {
                throw new IOException($"The index in {_directory.Directory.FullName} is being written already.");
            }

            try
            {
                var builder = new LuceneIndexBuilder(this, _directory, _segmenter, _state?.Table ?? DocumentTable.Empty, anew: _state is null);
                _building = true;
                return builder;
            }
            catch (LockObtainFailedException e)
            {
                throw new IOException($"The index in {_directory.Directory.FullName} is being written by another process.", e);
            }
        }
    }

    public DocumentAnswer SearchDocuments(SearchRequest request, CancellationToken cancel = default) => Run(request, search => search.Documents(), cancel);

    public PassageAnswer SearchPassages(SearchRequest request, CancellationToken cancel = default) => Run(request, search => search.Passages(), cancel);

    public IReadOnlyList<PassageHit> SearchWithin(DocumentId document, SearchQuery query, int limit = 500) =>
        Run(new SearchRequest { Query = query }, search => search.Within(document, limit), CancellationToken.None);

    /// <summary>How many passages a query finds, without ranking or showing them.</summary>
    internal int Count(SearchQuery query) => Run(new SearchRequest { Query = query }, search => search.Count(), CancellationToken.None);

    public void Dispose()
    {
        lock (_refreshing)
        {
            // A container disposes what it made once for each service that it serves as.
            _state?.Release();
            _state = null;
        }

        _directory.Dispose();
    }

    internal void BuilderClosed()
    {
        lock (_refreshing)
        {
            _building = false;
        }
    }

    /// <summary>Shows readers what was committed last.</summary>
    internal void Refresh()
    {
        lock (_refreshing)
        {
            try
            {
                if (!DirectoryReader.IndexExists(_directory))
                {
                    return;
                }

                var fresh = _state is null ? DirectoryReader.Open(_directory) : DirectoryReader.OpenIfChanged(_state.Reader);
                if (fresh is not null)
                {
                    var old = _state;
                    _state = new IndexState(fresh, DocumentTable.Read(fresh));
                    old?.Release();
                }

                _problem = null;
            }
            catch (Exception e) when (e is IOException or JsonException or FormatException or InvalidDataException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
            {
                // Lucene.Net meets a damaged file with any of these.
                _problem = $"The index in {_directory.Directory.FullName} cannot be read and is built anew: {e.Message}";
                _state?.Release();
                _state = null;
            }
        }
    }

    private T Run<T>(SearchRequest request, Func<PassageSearch, T> ask, CancellationToken cancel)
    {
        IndexState? state;
        lock (_refreshing)
        {
            state = _state;
            state?.Hold();
        }

        try
        {
            return ask(new PassageSearch(state, _segmenter, request, cancel));
        }
        finally
        {
            state?.Release();
        }
    }
}

/// <summary>One state of the index; kept open while a search holds it.</summary>
internal sealed class IndexState(DirectoryReader reader, DocumentTable table)
{
    public DirectoryReader Reader => reader;

    public DocumentTable Table => table;

    public IndexSearcher Searcher { get; } = new(reader) { Similarity = LuceneEngine.Ranking };

    public void Hold() => reader.IncRef();

    public void Release() => reader.DecRef();
}
