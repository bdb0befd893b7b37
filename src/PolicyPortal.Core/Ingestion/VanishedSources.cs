using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Lets the documents go on that a vanished source shared with one that is still there. What no other source holds stays as it is.</summary>
internal sealed class VanishedSources(FileLibrary library, SourceLedger ledger, OtherSources others)
{
    private readonly DocumentWriter _writer = new(library, ledger);

    public async Task ReleaseAsync(CancellationToken cancel)
    {
        foreach (var (file, entry) in ledger.Vanished())
        {
            var alone = new List<string>();
            foreach (var id in entry.Documents)
            {
                if (DocumentId.TryParse(id, null, out var known) && ledger.Others(file, known) is { IsEmpty: false } shared)
                {
                    await ReleaseAsync(known, file.Name, [.. shared], cancel).ConfigureAwait(false);
                }
                else
                {
                    alone.Add(id);
                }
            }

            if (alone.Count == 0)
            {
                ledger.Forget(file);
            }
            else if (alone.Count < entry.Documents.Length)
            {
                ledger.Set(file, entry with { Documents = [.. alone] });
            }
        }
    }

    private async Task ReleaseAsync(DocumentId id, string name, SourceFile[] shared, CancellationToken cancel)
    {
        if (await library.FindAsync(id, cancel).ConfigureAwait(false) is not { } held || shared.Any(other => other.Name == name))
        {
            return;
        }

        var rest = held.Sources.Where(s => s.File != name).ToList();
        if (held.Sources is not [{ } first, ..] || first.File != name)
        {
            await _writer.WriteSourcesAsync(held with { Sources = [.. rest] }, held, cancel).ConfigureAwait(false);
        }
        else if (others.Find(shared, _writer.TextOf(held)) is { } staying)
        {
            // The text and its ranges are the first source's: another one is the first now.
            var sources = staying.Sources.Concat(rest.Where(s => s.File != staying.Sources.FirstOrDefault()?.File));
            await _writer.WriteAsync(staying, AnchorKeeper.Keep(staying, held) with { Sources = [.. sources] }, held, cancel).ConfigureAwait(false);
        }
    }
}
