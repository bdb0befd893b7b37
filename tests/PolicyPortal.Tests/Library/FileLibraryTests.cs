using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Properties;
using Xunit;

namespace PolicyPortal.Tests.Library;

public sealed class FileLibraryTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task What_was_saved_is_found_now_and_after_a_restart()
    {
        using var library = FileLibrary.Open(_data.Path);
        Assert.True(await library.SaveAsync(Sample.Notice(), Cancel));

        using var reopened = FileLibrary.Open(_data.Path);
        foreach (var one in new[] { library, reopened })
        {
            DocumentAssert.Same(Sample.Notice(), (await one.FindAsync(Sample.Notice().Id, Cancel))!);
            Assert.Equal(LibraryMarkdown.Write(Sample.Notice()), await one.FindMarkdownAsync(Sample.Notice().Id, Cancel));
            var entry = Assert.Single(one.Catalogue.Entries);
            Assert.Equal((Sample.Notice().Id, 6), (entry.Id, entry.Passages));
            Assert.StartsWith("各地各高校要把", entry.Opening, StringComparison.Ordinal);
        }

        Assert.Equal(library.Fingerprints, reopened.Fingerprints);
    }

    [Fact]
    public async Task Saving_the_same_again_changes_nothing()
    {
        using var library = FileLibrary.Open(_data.Path);
        await library.SaveAsync(Sample.Notice(), Cancel);
        var version = library.Version;

        Assert.False(await library.SaveAsync(Sample.Notice(), Cancel));
        Assert.Equal(version, library.Version);
        Assert.True(await library.SaveAsync(Sample.Notice(body: "另一句话。"), Cancel));
        Assert.Equal(version + 1, library.Version);
        Assert.Equal(["3f9k2m7q.md"], Directory.GetFiles(_data.At("library")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_unknown_document_is_not_found()
    {
        using var library = FileLibrary.Open(_data.Path);

        Assert.Null(await library.FindAsync(DocumentId.Parse("00000000"), Cancel));
        Assert.Null(await library.FindMarkdownAsync(DocumentId.Parse("00000000"), Cancel));
    }

    [Fact]
    public async Task An_edit_by_hand_is_seen_when_the_document_is_read()
    {
        using var library = FileLibrary.Open(_data.Path);
        await library.SaveAsync(Sample.Notice(), Cancel);
        await library.FindAsync(Sample.Notice().Id, Cancel);
        var before = (library.Version, library.FingerprintOf(Sample.Notice().Id));
        Edit(text => text.Replace("title: 教育部关于", "title: 关于", StringComparison.Ordinal));

        Assert.Equal("关于做好就业工作的通知", (await library.FindAsync(Sample.Notice().Id, Cancel))!.Metadata.Title);
        Assert.Equal("关于做好就业工作的通知", library.Catalogue.Entries[0].Metadata.Title);
        Assert.NotEqual(before.Version, library.Version);
        Assert.NotEqual(before.Item2, library.FingerprintOf(Sample.Notice().Id));
    }

    [Fact]
    public async Task A_scan_sees_files_that_came_changed_and_went()
    {
        using var library = FileLibrary.Open(_data.Path);
        await library.SaveAsync(Sample.Notice(), Cancel);
        await library.SaveAsync(Sample.Notice("aaaaaaaa"), Cancel);
        Edit(text => text.Replace("title: 教育部关于", "title: 关于", StringComparison.Ordinal));
        File.Delete(_data.At("library", "aaaaaaaa.md"));
        _data.Write("library/bbbbbbbb.md", LibraryMarkdown.Write(Sample.Notice("bbbbbbbb")));

        Assert.True(library.Rescan());
        Assert.Equal(["3f9k2m7q", "bbbbbbbb"], library.Catalogue.Entries.Select(e => e.Id.Value).Order());
        Assert.Equal("关于做好就业工作的通知", library.Catalogue.Find(Sample.Notice().Id)!.Metadata.Title);
        Assert.False(library.Rescan());
    }

    [Fact]
    public async Task A_document_whose_file_was_deleted_is_no_longer_there()
    {
        using var library = FileLibrary.Open(_data.Path);
        await library.SaveAsync(Sample.Notice(), Cancel);
        File.Delete(_data.At("library", "3f9k2m7q.md"));

        Assert.Null(await library.FindAsync(Sample.Notice().Id, Cancel));
        Assert.Empty(library.Catalogue.Entries);
    }

    [Fact]
    public async Task A_broken_file_is_reported_and_the_others_are_there()
    {
        _data.Write("library/3f9k2m7q.md", LibraryMarkdown.Write(Sample.Notice()));
        _data.Write("library/cccccccc.md", "no document");
        _data.Write("library/dddddddd.md", LibraryMarkdown.Write(Sample.Notice()));
        _data.Write("library/READ ME.md", LibraryMarkdown.Write(Sample.Notice()));
        await File.WriteAllBytesAsync(_data.At("library", "eeeeeeee.md"), [0x2D, 0xFF, 0xFE], Cancel);
        using var library = FileLibrary.Open(_data.Path);

        Assert.Equal("3f9k2m7q", Assert.Single(library.Catalogue.Entries).Id.Value);
        Assert.Equal(["READ ME.md", "cccccccc.md", "dddddddd.md", "eeeeeeee.md"], library.Problems.Select(p => p.File));
        Assert.Contains("says that it is 3f9k2m7q", library.Problems[2].Message, StringComparison.Ordinal);
        Assert.True(library.IsBroken(DocumentId.Parse("cccccccc")));
    }

    [Fact]
    public async Task A_file_that_breaks_while_the_library_is_open_is_an_error_that_names_it()
    {
        using var library = FileLibrary.Open(_data.Path);
        await library.SaveAsync(Sample.Notice(), Cancel);
        Edit(_ => "broken");

        var error = await Assert.ThrowsAsync<IOException>(async () => await library.FindAsync(Sample.Notice().Id, Cancel));
        Assert.Contains("3f9k2m7q.md", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_crashed_writer_left_is_cleaned_and_what_another_writes_is_not()
    {
        var old = _data.Write("library/3f9k2m7q.md.1.tmp", "half");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-1));
        var young = _data.Write("library/3f9k2m7q.md.2.tmp", "half");
        using var library = FileLibrary.Open(_data.Path);

        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
        Assert.Empty(library.Catalogue.Entries);
        Assert.Empty(library.Problems);
    }

    [Fact]
    public async Task Readers_see_whole_documents_while_a_writer_writes()
    {
        using var library = FileLibrary.Open(_data.Path);
        await library.SaveAsync(Sample.Notice(body: "甲。"), Cancel);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 50; i++)
                {
                    await library.SaveAsync(Sample.Notice(body: string.Concat(Enumerable.Repeat(i % 2 == 0 ? "乙。" : "甲。", (i * 100) + 1))), Cancel);
                }
            },
            Cancel);
        while (!writing.IsCompleted)
        {
            Assert.Equal(6, (await library.FindAsync(Sample.Notice().Id, Cancel))!.Paragraphs.Length);
        }

        await writing;
    }

    [Fact]
    public void A_library_that_cannot_be_made_is_an_error_that_names_it()
    {
        _data.Write("library", "a file, not a folder");

        Assert.Contains(_data.Path, Assert.ThrowsAny<IOException>(() => FileLibrary.Open(_data.Path)).Message, StringComparison.Ordinal);
    }

    private void Edit(Func<string, string> change)
    {
        var path = _data.At("library", "3f9k2m7q.md");
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }
}
