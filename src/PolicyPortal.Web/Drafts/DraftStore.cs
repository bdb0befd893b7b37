using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Drafts;

/// <summary>The drafts, a folder each in the data folder: they outlive the portal, but not for ever, and there are never many.</summary>
/// <remarks>Safe for concurrent use in one process.</remarks>
public sealed class DraftStore(PortalFolders folders, PortalSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>So many may wait at once.</summary>
    public const int MostDrafts = 100;

    /// <summary>So many bytes may wait at once.</summary>
    public const long MostBytes = 512L << 20;

    private const string Description = "draft.json";
    private const string Bytes = "source";
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>Every draft, the newest first; those whose time is over are gone.</summary>
    public ImmutableArray<Draft> All()
    {
        if (!Directory.Exists(folders.Drafts))
        {
            return [];
        }

        var drafts = new List<Draft>();
        foreach (var folder in Directory.EnumerateDirectories(folders.Drafts))
        {
            if (DraftId.TryParse(Path.GetFileName(folder)) is { } id && Find(id) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return [.. drafts.OrderByDescending(d => d.UploadedAt)];
    }

    /// <returns>null when there is none, or its time is over.</returns>
    public Draft? Find(DraftId id)
    {
        try
        {
            var draft = JsonSerializer.Deserialize(File.ReadAllBytes(At(id, Description)), DraftJson.ForFiles.Draft);
            if (draft is not null && clock.GetUtcNow() < draft.UploadedAt + settings.Operator.DraftLife)
            {
                return draft;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }

        Discard(id);
        return null;
    }

    /// <returns>The draft; null when too many wait already.</returns>
    /// <param name="name">Clean: see <see cref="UploadName"/>.</param>
    public async Task<Draft?> AddAsync(string name, byte[] bytes, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            var waiting = All();
            if (waiting.Length >= MostDrafts || waiting.Where(d => d.Result is null).Sum(d => d.Size) + bytes.Length > MostBytes)
            {
                return null;
            }

            var draft = new Draft(DraftId.New(), name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), clock.GetUtcNow());
            Directory.CreateDirectory(Path.Combine(folders.Drafts, draft.Id.Value));
            await AtomicFile.WriteAsync(At(draft.Id, Bytes), bytes, cancel);
            await SaveAsync(draft, cancel);
            return draft;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <exception cref="IOException">It is gone, or cannot be read.</exception>
    public byte[] Read(DraftId id) => File.ReadAllBytes(At(id, Bytes));

    /// <summary>Changes what is said of a draft.</summary>
    /// <returns>The draft as it then is; null when it is gone.</returns>
    public async Task<Draft?> ChangeAsync(DraftId id, Func<Draft, Draft> change, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            if (Find(id) is not { } draft)
            {
                return null;
            }

            var changed = change(draft);
            await SaveAsync(changed, cancel);
            if (changed.Result is not null)
            {
                File.Delete(At(id, Bytes));
            }

            return changed;
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Discard(DraftId id)
    {
        try
        {
            Directory.Delete(Path.Combine(folders.Drafts, id.Value), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else was quicker.
        }
    }

    public void Dispose() => _writing.Dispose();

    private string At(DraftId id, string file) => Path.Combine(folders.Drafts, id.Value, file);

    private Task SaveAsync(Draft draft, CancellationToken cancel) =>
        AtomicFile.WriteAsync(At(draft.Id, Description), JsonSerializer.SerializeToUtf8Bytes(draft, DraftJson.ForFiles.Draft), cancel);
}
