using System.Collections.Immutable;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Library;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

public sealed class LibraryCheckTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_library_and_an_index_that_agree_have_no_findings()
    {
        _data.Write("library/3f9k2m7q.md", LibraryMarkdown.Write(Sample.Notice()));
        using var library = FileLibrary.Open(_data.Path);

        var report = await LibraryCheck.RunAsync(library, library.Fingerprints, cancel: TestContext.Current.CancellationToken);
        Assert.Equal((1, 0), (report.Documents, report.Findings.Length));
    }

    [Fact]
    public async Task Everything_that_does_not_fit_is_found()
    {
        _data.Write("library/3f9k2m7q.md", LibraryMarkdown.Write(Sample.Notice() with
        {
            Aliases = ImmutableSortedDictionary<string, AnchorAlias>.Empty.Add("p-old", new(Anchor.Parse("p-nowhere"))),
        }));
        _data.Write("library/aaaaaaaa.md", LibraryMarkdown.Write(Sample.Notice("aaaaaaaa")));
        _data.Write("library/bbbbbbbb.md", "broken");
        _data.Write("library/cccccccc.md", LibraryMarkdown.Write(Sample.Notice("cccccccc")) + "\n{#cl-1}\n又一条。\n");
        var indexed = new Dictionary<DocumentId, string> { [Sample.Notice().Id] = "other", [DocumentId.Parse("dddddddd")] = "x" };
        using var library = FileLibrary.Open(_data.Path);

        var report = await LibraryCheck.RunAsync(library, indexed, cancel: TestContext.Current.CancellationToken);
        string[] expected =
        [
            "bbbbbbbb.md: Line 1: the file must begin",
            "cccccccc.md: Line 37: the anchor cl-1 stands",
            "3f9k2m7q.md: the alias p-old leads to p-nowhere",
            "index: 3f9k2m7q is stale",
            "index: aaaaaaaa is missing",
            "index: dddddddd has no file",
        ];
        Assert.Equal(expected.Length, report.Findings.Length);
        Assert.All(expected.Zip(report.Findings), pair => Assert.StartsWith(pair.First, $"{pair.Second.Subject}: {pair.Second.Message}", StringComparison.Ordinal));
    }
}
