using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Puts the documents of one source into the library, and nothing over what a person wrote there.</summary>
internal sealed class DocumentKeeper(FileLibrary library, SourceLedger ledger, SourceFile file)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <returns>The ids of the documents, how many files were written, and what is to be said of it.</returns>
    public async Task<(ImmutableArray<DocumentId> Documents, int Saved, ImmutableArray<Diagnostic> Diagnostics)> KeepAsync(
        ImmutableArray<PolicyDocument> documents, CancellationToken cancel)
    {
        var held = await HeldAsync(cancel).ConfigureAwait(false);
        var kept = ImmutableArray.CreateBuilder<DocumentId>();
        var saved = 0;
        foreach (var document in Reconciler.Reconcile(documents, held))
        {
            var id = document.Id;
            var isNew = held.All(h => h.Id != id);
            if (kept.Contains(id) || (isNew && ledger.IsFromAnother(file, id)))
            {
                Say(DiagnosticSeverity.Info, "same-document", $"与库中已有的文件 {id} 是同一件文件，没有重复收入。", document);
                continue;
            }

            var (address, wrote) = await KeepAsync(document, isNew, cancel).ConfigureAwait(false);
            kept.Add(address);
            saved += wrote ? 1 : 0;
        }

        foreach (var gone in held.Where(h => !kept.Contains(h.Id)))
        {
            _diagnostics.Add(new(DiagnosticSeverity.Warning, "document-gone", $"来源里已没有文件 {gone.Id}（{gone.Metadata.Title}），库中仍然保留。"));
        }

        return (kept.ToImmutable(), saved, _diagnostics.ToImmutable());
    }

    private async Task<(DocumentId Id, bool Wrote)> KeepAsync(PolicyDocument document, bool isNew, CancellationToken cancel)
    {
        if (library.IsBroken(document.Id))
        {
            Say(DiagnosticSeverity.Error, "library-file-broken", $"库中的 {document.Id}.md 读不懂，没有改写它；改正或删除后会重新收入。", document);
            return (document.Id, false);
        }

        var holder = await library.FindAsync(document.Id, cancel).ConfigureAwait(false);
        if (isNew && holder is not null && Reconciler.Elsewhere(document, holder) is { } elsewhere)
        {
            document = document with { Id = elsewhere };
            holder = await library.FindAsync(elsewhere, cancel).ConfigureAwait(false);
        }

        if (holder is not null && library.FingerprintOf(document.Id) != ledger.Written(document.Id)
            && LibraryMarkdown.Write(holder) != LibraryMarkdown.Write(document))
        {
            Say(DiagnosticSeverity.Info, "library-file-edited", $"库中的 {document.Id}.md 经人修改过，保留修改，没有用来源覆盖。", document);
            return (document.Id, false);
        }

        var wrote = await library.SaveAsync(document, cancel).ConfigureAwait(false);
        ledger.SetWritten(document.Id, library.FingerprintOf(document.Id)!);
        return (document.Id, wrote);
    }

    private async Task<IReadOnlyList<PolicyDocument>> HeldAsync(CancellationToken cancel)
    {
        var held = new List<PolicyDocument>();
        foreach (var id in ledger.Find(file)?.Documents ?? [])
        {
            if (DocumentId.TryParse(id, null, out var known) && await library.FindAsync(known, cancel).ConfigureAwait(false) is { } document)
            {
                held.Add(document);
            }
        }

        return held;
    }

    private void Say(DiagnosticSeverity severity, string code, string message, PolicyDocument document) =>
        _diagnostics.Add(new(severity, code, message, document.Sources.FirstOrDefault()?.Span));
}
