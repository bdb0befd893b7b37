using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

/// <summary>What people write in the library, and what their sources do meanwhile.</summary>
public sealed class ConflictTests : IDisposable
{
    private const string Notice = "教就业〔2023〕4号\n各省、自治区教育厅：\n现就有关事项通知如下。\n一、加强领导\n1.强化部署。各地要统筹。\n2.强化协同。各地要配合。\n教育部\n2023年12月1日\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Data => _folder.At("data");

    private string Source => _folder.At("a.txt");

    [Fact]
    public async Task An_edit_survives_its_unchanged_source_and_is_only_mentioned()
    {
        var id = await TakeInAndEditAsync();
        File.AppendAllText(Source, "\n");
        var report = await RunAsync();

        Assert.Equal([("library-file-edited", DiagnosticSeverity.Info)], report.Diagnostics.Select(d => (d.Code, d.Severity)));
        Assert.Contains("各地都要统筹", Library(id), StringComparison.Ordinal);
        Assert.Empty(SourceLedger.Open(Data).Conflicts());
    }

    [Fact]
    public async Task Where_both_have_changed_the_edit_stays_and_the_conflict_is_reported_until_the_change_is_taken_over()
    {
        var id = await TakeInAndEditAsync();
        ChangeSource("各地要配合", "各地各高校要主动配合");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var conflict = Assert.Single((await RunAsync()).Diagnostics);
            Assert.Equal((IngestionCodes.EditConflict, DiagnosticSeverity.Warning), (conflict.Code, conflict.Severity));
            Assert.Contains("改动或新增1段（“2.强化协同。各地各高校要主动配…”）。", conflict.Message, StringComparison.Ordinal);
            Assert.StartsWith("2.强化协同", conflict.Range!.Value.Of(File.ReadAllText(Source)), StringComparison.Ordinal);
            Assert.Contains("各地都要统筹", Library(id), StringComparison.Ordinal);
            Assert.DoesNotContain("主动", Library(id), StringComparison.Ordinal);
            Assert.Equal([id], SourceLedger.Open(Data).Conflicts());
        }

        Edit(id, "各地要配合", "各地各高校要主动配合");
        Assert.Equal(["library-file-edited"], (await RunAsync()).Diagnostics.Select(d => d.Code));
        Assert.Empty(SourceLedger.Open(Data).Conflicts());
        Assert.Contains("各地都要统筹", Library(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_can_settle_a_conflict_for_the_edit()
    {
        var id = await TakeInAndEditAsync();
        ChangeSource("各地要配合", "各地各高校要主动配合");
        await RunAsync();
        var ledger = SourceLedger.Open(Data);
        Assert.True(ledger.Settle(id));
        Assert.False(ledger.Settle(id));
        await ledger.SaveAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["library-file-edited"], (await RunAsync()).Diagnostics.Select(d => d.Code));
        Assert.DoesNotContain("主动", Library(id), StringComparison.Ordinal);

        ChangeSource("现就有关事项通知如下", "现就有关就业事项通知如下");
        var next = Assert.Single((await RunAsync()).Diagnostics);
        Assert.Equal(IngestionCodes.EditConflict, next.Code);
        Assert.DoesNotContain("主动", next.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_file_is_taken_in_anew_with_what_the_source_has()
    {
        var id = await TakeInAndEditAsync();
        ChangeSource("各地要配合", "各地各高校要主动配合");
        await RunAsync();
        File.Delete(PathOf(id));

        Assert.Empty((await RunAsync()).Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info));
        Assert.Equal([PathOf(id)], Directory.GetFiles(Path.Combine(Data, "library")));
        Assert.Empty(SourceLedger.Open(Data).Conflicts());
    }

    [Fact]
    public async Task What_a_killed_writer_wrote_is_no_edit()
    {
        var id = (await WriteAndRunAsync(Notice)).Documents[0];
        var ledger = File.ReadAllBytes(Path.Combine(Data, "sources.json"));
        ChangeSource("各地要配合", "各地各高校要主动配合");
        await WriteAndBeKilledAsync();

        Assert.Equal(ledger, File.ReadAllBytes(Path.Combine(Data, "sources.json")));
        Assert.Contains("主动", Library(id), StringComparison.Ordinal);
        ChangeSource("主动配合", "积极配合");
        var report = await RunAsync();

        Assert.Empty(report.Diagnostics);
        Assert.Contains("积极配合", Library(id), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Data, "sources.journal")));
    }

    [Fact]
    public async Task What_a_killed_writer_wrote_is_no_edit_though_the_next_was_killed_before_it_wrote()
    {
        var id = (await WriteAndRunAsync(Notice)).Documents[0];
        ChangeSource("各地要配合", "各地各高校要主动配合");
        await WriteAndBeKilledAsync();
        SourceLedger.Open(Data).Announce(id, new WrittenDocument("of a file that was never written", null));
        ChangeSource("主动配合", "积极配合");

        Assert.Empty((await RunAsync()).Diagnostics);
        Assert.Contains("积极配合", Library(id), StringComparison.Ordinal);
    }

    // The index breaks after the library was written and before the ledger is: as a kill does.
    private async Task WriteAndBeKilledAsync()
    {
        using var library = FileLibrary.Open(Data);
        await Assert.ThrowsAsync<IOException>(() => new IngestionPipeline(library, Data, () => throw new IOException("killed")).RunAsync([Source], cancel: TestContext.Current.CancellationToken));
    }

    private async Task<DocumentId> TakeInAndEditAsync()
    {
        var id = (await WriteAndRunAsync(Notice)).Documents[0];
        Edit(id, "各地要统筹", "各地都要统筹");
        return id;
    }

    private Task<SourceResult> WriteAndRunAsync(string text)
    {
        _folder.Write("a.txt", text);
        return RunAsync();
    }

    private async Task<SourceResult> RunAsync()
    {
        using var library = FileLibrary.Open(Data);
        var report = await new IngestionPipeline(library, Data, null).RunAsync([Source], cancel: TestContext.Current.CancellationToken);
        return Assert.Single(report.Sources);
    }

    private void ChangeSource(string from, string to) => File.WriteAllText(Source, Replaced(File.ReadAllText(Source), from, to));

    private void Edit(DocumentId id, string from, string to) => File.WriteAllText(PathOf(id), Replaced(Library(id), from, to));

    private string Library(DocumentId id) => File.ReadAllText(PathOf(id));

    private string PathOf(DocumentId id) => Path.Combine(Data, "library", id + ".md");

    private static string Replaced(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }
}
