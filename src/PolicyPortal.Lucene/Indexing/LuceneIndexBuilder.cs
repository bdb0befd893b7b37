using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Searching;

namespace PolicyPortal.Lucene.Indexing;

/// <summary>Writes the index of one folder. Disposing it without a commit forgets what was put since the last one.</summary>
internal sealed class LuceneIndexBuilder : IIndexBuilder
{
    private const double BufferMegabytes = 64;

    /// <summary>When one passage in so many, or more, stands outside the largest segment, all are merged.</summary>
    private const int MostScattered = 4;

    private readonly Dictionary<DocumentId, string> _fingerprints = [];
    private readonly IndexFolder _folder;
    private readonly IndexWriter _writer;
    private readonly PassageBlock _blocks;
    private readonly Action _committed;
    private bool _isPending;
    private bool _isDisposed;

    /// <param name="committed">Called after each commit.</param>
    public LuceneIndexBuilder(IndexFolder folder, Segmenter segmenter, Action committed)
    {
        _folder = folder;
        _blocks = new PassageBlock(segmenter);
        _committed = committed;

        // The analyzer is never asked: every field brings its own tokens.
        _writer = new IndexWriter(folder.Directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            Similarity = new BM25Similarity(Ranking.K1, Ranking.B),
            RAMBufferSizeMB = BufferMegabytes,
        });
        if (!DirectoryReader.IndexExists(folder.Directory))
        {
            _writer.SetCommitData(folder.Marks); // later commits keep it
        }
    }

    public IReadOnlyDictionary<DocumentId, string> Fingerprints => _fingerprints;

    /// <summary>Reads what the index holds.</summary>
    /// <param name="snapshot">Of the moment when the writer was opened; released here. null for an empty index.</param>
    public void Load(IndexSnapshot? snapshot)
    {
        foreach (var entry in snapshot?.Entries ?? [])
        {
            _fingerprints[entry.Id] = entry.Fingerprint;
        }

        snapshot?.Release();
    }

    public void Put(PolicyDocument document, string fingerprint) => Write(() =>
    {
        _writer.UpdateDocuments(Of(document.Id), _blocks.Of(document, fingerprint));
        _fingerprints[document.Id] = fingerprint;
    });

    public void Remove(DocumentId id) => Write(() =>
    {
        _writer.DeleteDocuments(Of(id));
        _fingerprints.Remove(id);
    });

    public void Commit()
    {
        Write(() =>
        {
            _writer.Commit();
            _isPending = false;
        }, isPending: false);
        _committed();
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_isPending)
        {
            _writer.Rollback();
        }
        else
        {
            Write(Close, isPending: false);
            _committed();
        }
    }

    private void Close()
    {
        if (DirectoryReader.IndexExists(_folder.Directory) && IsScattered())
        {
            _writer.ForceMerge(1);
        }

        _writer.Dispose(); // waits for merges, and commits them
    }

    // Each search walks every segment; but a small change must not write a large library anew.
    private bool IsScattered()
    {
        var committed = new SegmentInfos();
        committed.Read(_folder.Directory);
        var sizes = committed.Segments.Select(segment => segment.Info.DocCount).ToList();
        return sizes.Count > 1 && sizes.Sum() - sizes.Max() > sizes.Sum() / MostScattered;
    }

    private static Term Of(DocumentId id) => new(IndexFields.Id, id.Value);

    private void Write(Action write, bool isPending = true)
    {
        try
        {
            _isPending |= isPending;
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The index in {_folder.Path} cannot be written: {e.Message}", e);
        }
    }
}
