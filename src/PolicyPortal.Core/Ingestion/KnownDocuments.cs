using System.Collections.Immutable;
using PolicyPortal.Core.Library;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Where a source's documents are looked for when the ledger does not know the source; as things stood when the run began.</summary>
internal sealed class KnownDocuments
{
    // A source that was renamed and amended at once is looked for among so many documents whose source has vanished.
    private const int MostOrphans = 200;

    private readonly SourceLedger _ledger;
    private readonly HashSet<string> _names;
    private readonly ILookup<string, string> _bySource;
    private readonly ImmutableArray<string> _orphans;

    public KnownDocuments(FileLibrary library, SourceLedger ledger)
    {
        _ledger = ledger;
        _names = ledger.Names();
        _bySource = library.Catalogue.Entries.SelectMany(e => e.Sources.Select(s => (s.File, Id: e.Id.Value))).Distinct().ToLookup(s => s.File, s => s.Id);
        _orphans = [.. ledger.Vanished().SelectMany(v => v.Entry.Documents).Distinct().Take(MostOrphans)];
    }

    /// <summary>Whether a source of that name was taken in before this run.</summary>
    public bool Knows(string name) => _names.Contains(name);

    /// <summary>The ids that the ledger has for the source; of a lost ledger, what the library's files say.</summary>
    public IEnumerable<string> Of(SourceFile file) => _ledger.Find(file)?.Documents ?? (Knows(file.Name) ? [] : _bySource[file.Name]);

    /// <summary>The ids of documents whose source is no longer there.</summary>
    public IEnumerable<string> Orphans => _orphans;
}
