using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Puts the documents of one source into the library: each under the address that was published for it, and one that several sources hold once.</summary>
internal sealed class DocumentKeeper(FileLibrary library, SourceLedger ledger, OtherSources others, KnownDocuments known, SourceFile file)
{
    private const double SameDocument = 0.5;

    private readonly DocumentWriter _writer = new(library, ledger);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<DocumentId> _kept = [];
    private int _saved;

    /// <returns>The ids of the documents, how many files were written, and what is to be said of it.</returns>
    public async Task<(ImmutableArray<DocumentId> Documents, int Saved, ImmutableArray<Diagnostic> Diagnostics)> KeepAsync(
        ImmutableArray<PolicyDocument> documents, CancellationToken cancel)
    {
        var own = await FindAllAsync(known.Of(file), cancel).ConfigureAwait(false);
        var orphans = own.Count > 0 ? [] : await FindAllAsync(known.Orphans, cancel).ConfigureAwait(false);
        var predecessors = Reconciler.Predecessors(documents, [.. own, .. orphans], _writer.TextOf);
        var kept = ImmutableArray.CreateBuilder<DocumentId>();
        for (var i = 0; i < documents.Length; i++)
        {
            var id = await KeepAsync(documents[i], predecessors[i], cancel).ConfigureAwait(false);
            if (_kept.Add(id))
            {
                kept.Add(id);
            }
            else
            {
                Say(DiagnosticSeverity.Info, "same-document", $"与本来源中的文件 {id} 同文，没有重复收入。", documents[i]);
            }
        }

        foreach (var gone in own.Where(h => !_kept.Contains(h.Id) && ledger.Others(file, h.Id).IsEmpty))
        {
            _diagnostics.Add(new(DiagnosticSeverity.Warning, "document-gone", $"来源里已没有文件 {gone.Id}（{gone.Metadata.Title}），库中仍然保留。"));
        }

        return (kept.ToImmutable(), _saved, _diagnostics.ToImmutable());
    }

    private async Task<DocumentId> KeepAsync(PolicyDocument read, PolicyDocument? predecessor, CancellationToken cancel)
    {
        var text = DocumentText.Digest(read);
        var home = predecessor ?? await FindSameTextAsync(read, text, cancel).ConfigureAwait(false);
        if (home is null)
        {
            return await AddAsync(read, cancel).ConfigureAwait(false);
        }

        if (_kept.Contains(home.Id))
        {
            return home.Id;
        }

        var shared = ledger.Others(file, home.Id);
        if (shared.IsEmpty)
        {
            await WriteAsync(read, AnchorKeeper.Keep(read, home) with { Sources = [.. read.Sources, .. Rest(home, shared)] }, home, cancel).ConfigureAwait(false);
            return home.Id;
        }

        return text == _writer.TextOf(home)
            ? await ShareAsync(read, home, shared, cancel).ConfigureAwait(false)
            : await AmendSharedAsync(read, text, home, shared, cancel).ConfigureAwait(false);
    }

    // The first source's text and ranges stay; another source is only listed.
    private async Task<DocumentId> ShareAsync(PolicyDocument read, PolicyDocument home, ImmutableArray<SourceFile> shared, CancellationToken cancel)
    {
        if (home.Sources is [] || home.Sources[0].File == file.Name)
        {
            await WriteAsync(read, AnchorKeeper.Keep(read, home) with { Sources = [.. read.Sources, .. Rest(home, shared)] }, home, cancel).ConfigureAwait(false);
            return home.Id;
        }

        var listed = home with { Sources = [.. Rest(home, shared), .. read.Sources] };
        _saved += await _writer.WriteSourcesAsync(listed, home, cancel).ConfigureAwait(false) ? 1 : 0;
        Say(DiagnosticSeverity.Info, "same-document", $"与库中已有的文件 {home.Id} 同文，列为它的又一来源。", read);
        return home.Id;
    }

    // The address stays with the text: where another source still has it, this one's is another text now. Where the others have changed alike, all are amended.
    private async Task<DocumentId> AmendSharedAsync(
        PolicyDocument read, string text, PolicyDocument home, ImmutableArray<SourceFile> shared, CancellationToken cancel)
    {
        if (others.Find(shared, text) is null && others.Find(shared, _writer.TextOf(home)) is { } staying)
        {
            var rest = Rest(home, shared).Where(s => s.File != staying.Sources.FirstOrDefault()?.File);
            await WriteAsync(staying, AnchorKeeper.Keep(staying, home) with { Sources = [.. staying.Sources, .. rest] }, home, cancel).ConfigureAwait(false);
            var parted = await AddAsync(read, cancel).ConfigureAwait(false);
            Say(DiagnosticSeverity.Info, "document-parted", $"本来源的文字已与文件 {home.Id} 的其他来源不同，另立为文件 {parted}。", read);
            return parted;
        }

        await WriteAsync(read, AnchorKeeper.Keep(read, home) with { Sources = [.. read.Sources, .. Rest(home, shared)] }, home, cancel).ConfigureAwait(false);
        return home.Id;
    }

    private async Task<DocumentId> AddAsync(PolicyDocument read, CancellationToken cancel)
    {
        var id = FindDeleted(read) ?? DocumentIdMint.Mint(read.Paragraphs.Select(p => p.Text), taken => library.FingerprintOf(taken) is not null);
        if (library.IsBroken(id))
        {
            Say(DiagnosticSeverity.Error, "library-file-broken", $"库中的 {id}.md 读不懂，没有改写它；改正或删除后会重新收入。", read);
            return id;
        }

        await WriteAsync(read, read with { Id = id }, null, cancel).ConfigureAwait(false);
        return id;
    }

    // A library file that a person has deleted is written anew under its address.
    private DocumentId? FindDeleted(PolicyDocument read)
    {
        var texts = read.Paragraphs.Select(GivenDocument.DigestOf).ToHashSet(StringComparer.Ordinal);
        return ledger.Find(file)?.Documents.Select(id => DocumentId.Parse(id))
            .Where(id => library.FingerprintOf(id) is null && !library.IsBroken(id) && !_kept.Contains(id))
            .Select(id => (Id: id, Given: ledger.Written(id, null)?.Given?.ParagraphDigests() ?? []))
            .Where(lost => lost.Given.Count(texts.Contains) > lost.Given.Length * SameDocument)
            .Select(lost => (DocumentId?)lost.Id).FirstOrDefault();
    }

    private async Task WriteAsync(PolicyDocument read, PolicyDocument document, PolicyDocument? held, CancellationToken cancel)
    {
        var (wrote, diagnostic) = await _writer.WriteAsync(read, document, held, cancel).ConfigureAwait(false);
        _saved += wrote ? 1 : 0;
        if (diagnostic is not null)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    // The text may have been amended since its id was minted: then the ledger knows it, else the id does.
    private async Task<PolicyDocument?> FindSameTextAsync(PolicyDocument read, string text, CancellationToken cancel)
    {
        if (ledger.FindByText(text) is { } id && await library.FindAsync(id, cancel).ConfigureAwait(false) is { } same && _writer.TextOf(same) == text)
        {
            return same;
        }

        return await library.FindAsync(read.Id, cancel).ConfigureAwait(false) is { } holder && _writer.TextOf(holder) == text ? holder : null;
    }

    // Sources that are still there, or that a lost ledger knows nothing of.
    private IEnumerable<SourceReference> Rest(PolicyDocument home, ImmutableArray<SourceFile> shared) =>
        home.Sources.Where(s => s.File != file.Name && (shared.Any(other => other.Name == s.File) || !known.Knows(s.File)));

    private async Task<List<PolicyDocument>> FindAllAsync(IEnumerable<string> ids, CancellationToken cancel)
    {
        var found = new List<PolicyDocument>();
        foreach (var id in ids)
        {
            if (DocumentId.TryParse(id, null, out var address) && await library.FindAsync(address, cancel).ConfigureAwait(false) is { } document)
            {
                found.Add(document);
            }
        }

        return found;
    }

    private void Say(DiagnosticSeverity severity, string code, string message, PolicyDocument document) =>
        _diagnostics.Add(new(severity, code, message, document.Sources.FirstOrDefault()?.Span));
}
