using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Writes documents into the library, and nothing over what a person wrote there.</summary>
internal sealed class DocumentWriter(FileLibrary library, SourceLedger ledger)
{
    /// <summary>The digest (<see cref="DocumentText"/>) of what the source gave for a document, be it edited since or not.</summary>
    public string TextOf(PolicyDocument held) =>
        ledger.Written(held.Id, library.FingerprintOf(held.Id))?.Given?.Text ?? DocumentText.Digest(held);

    /// <param name="read">The document as the source gives it; its text is that of <paramref name="document"/>.</param>
    /// <param name="document">The same under its address, with its anchors and sources.</param>
    /// <param name="held">What the library holds; null for a new document.</param>
    /// <returns>Whether the file was written, and what is to be said.</returns>
    public async Task<(bool Wrote, Diagnostic? Diagnostic)> WriteAsync(
        PolicyDocument read, PolicyDocument document, PolicyDocument? held, CancellationToken cancel)
    {
        var gives = GivenDocument.Of(read, DocumentText.Digest(read));
        return held is not null && IsEdited(held, document)
            ? (false, Keep(read, gives, held))
            : (await WriteAsync(document, gives, cancel).ConfigureAwait(false), null);
    }

    /// <summary>Writes other sources for a document whose text stays; into an edited file nothing is written.</summary>
    public async Task<bool> WriteSourcesAsync(PolicyDocument document, PolicyDocument held, CancellationToken cancel)
    {
        var written = ledger.Written(held.Id, library.FingerprintOf(held.Id));
        return !IsEdited(held, document) && await WriteAsync(document, written?.Given, cancel).ConfigureAwait(false);
    }

    private async Task<bool> WriteAsync(PolicyDocument document, GivenDocument? given, CancellationToken cancel)
    {
        var rendered = RenderedDocument.Of(document);
        var written = new WrittenDocument(rendered.Fingerprint, given);
        if (library.FingerprintOf(document.Id) != rendered.Fingerprint)
        {
            ledger.Announce(document.Id, written);
        }

        var wrote = await library.SaveAsync(rendered, cancel).ConfigureAwait(false);
        ledger.SetWritten(document.Id, written);
        return wrote;
    }

    // A lost ledger knows of no writing: a file that says what the program would write is then no edit.
    private bool IsEdited(PolicyDocument held, PolicyDocument document)
    {
        var fingerprint = library.FingerprintOf(held.Id);
        return ledger.Written(held.Id, fingerprint)?.Fingerprint != fingerprint && LibraryMarkdown.Write(held) != LibraryMarkdown.Write(document);
    }

    private Diagnostic Keep(PolicyDocument read, GivenDocument gives, PolicyDocument held)
    {
        var fingerprint = library.FingerprintOf(held.Id);
        var written = ledger.Written(held.Id, fingerprint) ?? new WrittenDocument("", null);
        if (written.Given is { } given && EditConflict.Find(given, gives, read, held) is { } conflict)
        {
            ledger.SetWritten(held.Id, written with { Unsettled = gives, SeenEdit = fingerprint });
            return conflict.ToDiagnostic(held.Id);
        }

        ledger.SetWritten(held.Id, written with { Given = gives, Unsettled = null, SeenEdit = null });
        return new(
            DiagnosticSeverity.Info, "library-file-edited", $"库中的 {held.Id}.md 经人修改过，保留修改，没有用来源覆盖。", read.Sources.FirstOrDefault()?.Span);
    }
}
