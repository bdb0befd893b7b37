using PolicyPortal.Core.Library;
using PolicyPortal.Core.References;
using PolicyPortal.Tests.Library;
using Xunit;

namespace PolicyPortal.Tests.References;

public sealed class ReferenceFileTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_graph_made_of_what_was_kept_is_the_same()
    {
        using var library = await LibraryAsync();
        var graph = await ReferenceReading.UpdateAsync(ReadTexts.None, library, Cancel);
        await ReferenceFile.WriteAsync(_data.Path, graph.Texts, Cancel);

        var (kept, problem) = ReferenceFile.Read(_data.Path);
        Assert.Null(problem);
        var again = await ReferenceReading.UpdateAsync(kept, library, Cancel);
        Assert.True(again.Texts.IsStill(kept));
        Assert.True(graph.Totals().Found > 3);
        Assert.Equivalent(graph.Totals(), again.Totals(), strict: true);
        Assert.Equivalent(graph.Unresolved(), again.Unresolved(), strict: true);
        foreach (var id in library.Fingerprints.Keys)
        {
            Assert.Equal(graph.LinksOf(id), again.LinksOf(id));
            Assert.Equal(graph.CountsIn(id), again.CountsIn(id));
            Assert.Equivalent(graph.CitationsOf(id), again.CitationsOf(id), strict: true);
        }
    }

    [Fact]
    public async Task What_changed_since_is_read_again()
    {
        using var library = await LibraryAsync();
        var graph = await ReferenceReading.UpdateAsync(ReadTexts.None, library, Cancel);
        await ReferenceFile.WriteAsync(_data.Path, graph.Texts, Cancel);
        await library.SaveAsync(Sample.Notice(body: "依照《中华人民共和国码头法》第二条办理。"), Cancel);

        var kept = ReferenceFile.Read(_data.Path).Texts;
        var after = await ReferenceReading.UpdateAsync(kept, library, Cancel);
        Assert.False(after.Texts.IsStill(kept));
        Assert.Equal("art-2", Assert.Single(after.LinksOf(Sample.Notice().Id)).Anchor.Value);
        var law = ReferenceSamples.Documents[0].Id;
        Assert.Same(kept.Documents.Single(d => d.Id == law), after.Find(law));
    }

    [Fact]
    public async Task A_broken_or_foreign_file_is_as_good_as_none_and_is_said()
    {
        Assert.Equal((ReadTexts.None, null), ReferenceFile.Read(_data.Path));

        using var library = await LibraryAsync();
        var texts = (await ReferenceReading.UpdateAsync(ReadTexts.None, library, Cancel)).Texts;
        var good = KeptReferences.Of(texts);
        foreach (var bad in new[] { good with { Build = "another" }, good with { Works = [] }, good with { Places = [[1]] }, good with { Places = [.. good.Places.Select(p => p.Select(n => n + 999).ToArray())] } })
        {
            await KeptFile.WriteAsync(_data.Path, "references.json.gz", bad, ReferenceJson.Default.KeptReferences, Cancel);
            var (read, problem) = ReferenceFile.Read(_data.Path);
            Assert.Same(ReadTexts.None, read);
            Assert.StartsWith("references.json.gz", problem, StringComparison.Ordinal);
        }
    }

    private async Task<FileLibrary> LibraryAsync()
    {
        var library = FileLibrary.Open(_data.Path);
        foreach (var document in ReferenceSamples.Documents.Append(Sample.Law() with { Id = Core.Model.DocumentId.Parse("samplelw") }))
        {
            await library.SaveAsync(document, Cancel);
        }

        return library;
    }
}
