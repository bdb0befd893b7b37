using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

public sealed class IngestionPipelineTests : IDisposable
{
    private const string Notice = "教就业〔2023〕4号\n各省、自治区教育厅：\n现就有关事项通知如下。\n一、加强领导\n1.强化部署。各地要统筹。\n2.强化协同。各地要配合。\n教育部\n2023年12月1日\n";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingIndex _index = new();

    private string Data => _folder.At("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_seed_is_taken_in_once()
    {
        var first = await RunAsync(RepositoryFiles.Seeds);
        var second = await RunAsync(RepositoryFiles.Seeds);

        Assert.Equal((SourceOutcome.Taken, 6, 6), (first.Sources[0].Outcome, first.Sources[0].Documents.Length, first.Sources[0].Saved));
        Assert.Equal(new IndexChanges(6, 0), first.Index);
        Assert.False(first.HasErrors);
        Assert.Equal((SourceOutcome.Unchanged, 0), (second.Sources[0].Outcome, second.Sources[0].Saved));
        Assert.Equal(first.Sources[0].Documents, second.Sources[0].Documents);
        Assert.Equal(IndexChanges.None, second.Index);
        Assert.Equal(1, _index.Commits);
    }

    [Fact]
    public async Task Taking_the_same_text_in_again_on_another_machine_changes_no_byte()
    {
        using var other = new TemporaryFolder();
        await RunAsync(RepositoryFiles.Seeds);
        using var library = FileLibrary.Open(other.Path);
        await new IngestionPipeline(library, other.Path, null).RunAsync([RepositoryFiles.Seeds], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(Library(Data), Library(other.Path));
    }

    [Fact]
    public async Task A_lost_ledger_changes_nothing_in_the_library()
    {
        await RunAsync(RepositoryFiles.Seeds);
        var before = Library(Data);
        File.WriteAllText(Path.Combine(Data, "sources.json"), "{ broken");
        var report = await RunAsync(RepositoryFiles.Seeds);

        Assert.Equal((SourceOutcome.Taken, 0), (report.Sources[0].Outcome, report.Sources[0].Saved));
        Assert.Empty(report.Sources[0].Diagnostics);
        Assert.Equal(before, Library(Data));
    }

    [Fact]
    public async Task Sources_that_cannot_be_read_are_reported_and_the_others_taken_in()
    {
        _folder.Write("in/a.txt", Notice);
        _folder.Write("in/deep/c.txt", "");
        _folder.Write("in/picture.png", "no source");
        _folder.Write("in/.hidden/d.txt", Notice);
        using (var huge = File.Create(_folder.At("in", "e.txt")))
        {
            huge.SetLength(SourceFolder.MaxBytes + 1);
        }

        var report = await RunAsync(_folder.At("in"), _folder.At("nowhere"));

        Assert.True(report.HasErrors);
        Assert.Equal(
            [
                (_folder.At("nowhere"), SourceOutcome.Failed),
                ("a.txt", SourceOutcome.Taken),
                ("deep/c.txt", SourceOutcome.Failed),
                ("e.txt", SourceOutcome.Failed),
            ],
            report.Sources.Select(s => (s.Name, s.Outcome)));
        Assert.All(report.Sources.Where(s => s.Outcome is SourceOutcome.Failed), s => Assert.True(s.HasErrors));
        Assert.Single(Library(Data));
    }

    [Fact]
    public async Task An_unchanged_failure_is_still_reported_and_a_mended_source_is_taken_in()
    {
        var path = _folder.Write("in/a.txt", "");
        await RunAsync(path);
        var again = await RunAsync(path);
        File.WriteAllText(path, Notice);
        var mended = await RunAsync(path);

        Assert.True(again.HasErrors);
        Assert.False(mended.HasErrors);
        Assert.Equal(SourceOutcome.Taken, mended.Sources[0].Outcome);
    }

    [Fact]
    public async Task A_curated_file_that_comes_later_is_applied()
    {
        var path = _folder.Write("in/a.txt", Notice);
        var id = Assert.Single((await RunAsync(path)).Sources[0].Documents);
        _folder.Write("in/a.yaml", "documents:\n- match: { documentNumber: 教就业〔2023〕4号 }\n  title: 教育部关于就业的通知\n- match: { opening: 没有 }\n");
        var report = await RunAsync(path);

        Assert.Equal([id], report.Sources[0].Documents);
        Assert.Equal(["curated-unmatched"], report.Sources[0].Diagnostics.Select(d => d.Code));
        Assert.Equal("教育部关于就业的通知", (await FindAsync(id)).Metadata.Title);
        Assert.Equal(new IndexChanges(1, 0), report.Index);
    }

    [Fact]
    public async Task An_amended_source_keeps_its_document_s_address()
    {
        var path = _folder.Write("in/a.txt", Notice);
        var id = Assert.Single((await RunAsync(path)).Sources[0].Documents);
        File.WriteAllText(path, Notice.Replace("各地要配合", "各地各高校要配合", StringComparison.Ordinal));
        var report = await RunAsync(path);

        Assert.Equal([id], report.Sources[0].Documents);
        Assert.Contains((await FindAsync(id)).Paragraphs, p => p.Text == "2.强化协同。各地各高校要配合。");
        Assert.Single(Library(Data));
    }

    [Fact]
    public async Task A_document_that_its_source_has_lost_stays_and_is_reported()
    {
        var path = _folder.Write("in/a.txt", Notice);
        await RunAsync(path);
        File.WriteAllText(path, "国发〔2024〕1号\n各省：\n现将另一件事通知如下，请遵照执行。\n国务院\n2024年1月1日\n");
        var report = await RunAsync(path);

        Assert.Contains(report.Sources[0].Diagnostics, d => d.Code == "document-gone");
        Assert.Equal(2, Library(Data).Count);
    }

    [Fact]
    public async Task One_document_in_two_sources_is_one_document()
    {
        var first = _folder.Write("in/a.txt", Notice);
        var second = _folder.Write("in/b.txt", Notice);
        var report = await RunAsync(_folder.At("in"));

        Assert.Equal(report.Sources[0].Documents, report.Sources[1].Documents);
        Assert.Equal(["a.txt", "b.txt"], (await FindAsync(report.Sources[0].Documents[0])).Sources.Select(s => s.File));
        Assert.Equal(["same-document"], report.Sources[1].Diagnostics.Select(d => d.Code));
        Assert.False(report.HasErrors);

        File.Move(first, first + ".old");
        File.AppendAllText(second, "\n");
        var moved = await RunAsync(_folder.At("in"));
        var left = await FindAsync(Assert.Single(Assert.Single(moved.Sources).Documents));
        Assert.Equal(report.Sources[0].Documents, [left.Id]);
        Assert.Equal(["b.txt"], left.Sources.Select(s => s.File));
    }

    [Fact]
    public async Task What_a_person_wrote_in_the_library_is_not_written_over()
    {
        var path = _folder.Write("in/a.txt", Notice);
        var id = Assert.Single((await RunAsync(path)).Sources[0].Documents);
        var file = Path.Combine(Data, "library", id + ".md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("各地要统筹", "各地都要统筹", StringComparison.Ordinal));
        File.AppendAllText(path, "\n");
        var report = await RunAsync(path);

        Assert.Equal(["library-file-edited"], report.Sources[0].Diagnostics.Select(d => d.Code));
        Assert.Contains("各地都要统筹", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(new IndexChanges(1, 0), report.Index);
    }

    [Fact]
    public async Task A_broken_library_file_is_reported_and_not_written_over()
    {
        var path = _folder.Write("in/a.txt", Notice);
        var id = Assert.Single((await RunAsync(path)).Sources[0].Documents);
        var file = Path.Combine(Data, "library", id + ".md");
        File.WriteAllText(file, "half an edit");
        File.AppendAllText(path, "\n");
        var report = await RunAsync(path);

        Assert.Equal("half an edit", File.ReadAllText(file));
        Assert.Contains(report.Sources[0].Diagnostics, d => d.Code == "library-file-broken");
        Assert.Equal(id + ".md", Assert.Single(report.Problems).File);
        Assert.Empty(_index.Committed);

        File.Delete(file);
        Assert.False((await RunAsync(path)).HasErrors);
        Assert.Single(_index.Committed);
    }

    [Fact]
    public async Task A_run_that_broke_before_the_index_was_written_is_completed_by_the_next()
    {
        var path = _folder.Write("in/a.txt", Notice);
        _index.Breaks = true;
        await Assert.ThrowsAsync<IOException>(() => RunAsync(path));
        Assert.Empty(_index.Committed);
        _index.Breaks = false;
        await RunAsync(path);

        using var library = FileLibrary.Open(Data);
        Assert.Equal(library.Fingerprints, _index.Committed);
    }

    [Fact]
    public async Task The_index_follows_what_people_edit_and_delete_in_the_library()
    {
        var report = await RunAsync(RepositoryFiles.Seeds);
        var (edited, deleted) = (report.Sources[0].Documents[0], report.Sources[0].Documents[1]);
        File.AppendAllText(Path.Combine(Data, "library", edited + ".md"), "\n附言。\n");
        File.Delete(Path.Combine(Data, "library", deleted + ".md"));
        var after = await RunAsync(_folder.Write("in/other.txt", Notice));

        Assert.Equal(new IndexChanges(2, 1), after.Index);
        Assert.DoesNotContain(deleted, _index.Committed.Keys);
    }

    [Fact]
    public async Task The_data_folder_is_no_source()
    {
        _folder.Write("a.txt", Notice);
        await RunAsync(_folder.Path);
        var report = await RunAsync(_folder.Path);

        Assert.Equal("a.txt", Assert.Single(report.Sources).Name);
    }

    [Fact]
    public async Task Progress_counts_every_source_and_every_indexed_document()
    {
        _folder.Write("in/a.txt", Notice);
        _folder.Write("in/b.txt", "");
        var seen = new List<IngestionProgress>();
        await RunAsync([_folder.At("in")], new Reports(seen.Add));

        Assert.Equal([(1, 2), (2, 2)], seen.Where(p => p.Stage is IngestionStage.Sources).Select(p => (p.Done, p.Total)));
        Assert.Equal([(1, 1)], seen.Where(p => p.Stage is IngestionStage.Index).Select(p => (p.Done, p.Total)));
    }

    private Task<IngestionReport> RunAsync(params string[] paths) => RunAsync(paths, null);

    private async Task<IngestionReport> RunAsync(string[] paths, IProgress<IngestionProgress>? progress)
    {
        using var library = FileLibrary.Open(Data);
        return await new IngestionPipeline(library, Data, _index.Open).RunAsync(paths, progress, TestContext.Current.CancellationToken);
    }

    private async Task<PolicyDocument> FindAsync(DocumentId id)
    {
        using var library = FileLibrary.Open(Data);
        return (await library.FindAsync(id, TestContext.Current.CancellationToken))!;
    }

    private static SortedDictionary<string, string> Library(string data) =>
        new(Directory.GetFiles(Path.Combine(data, "library")).ToDictionary(f => Path.GetFileName(f), File.ReadAllText), StringComparer.Ordinal);

    private sealed class Reports(Action<IngestionProgress> take) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => take(value);
    }
}
