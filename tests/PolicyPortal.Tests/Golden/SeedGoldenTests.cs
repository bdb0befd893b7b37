using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using Xunit;

namespace PolicyPortal.Tests.Golden;

/// <summary>What becomes of the repository's seed: its library files, whole.</summary>
public class SeedGoldenTests
{
    private static readonly Lazy<TakenSource> Seed = new(() =>
        SourceIntake.Take(SourceFolder.Read(new SourceFile(RepositoryFiles.SeedName, Path.Combine(RepositoryFiles.Seeds, RepositoryFiles.SeedName)))));

    [Fact]
    public void Every_curated_entry_finds_its_document_and_nothing_is_amiss() => Assert.Empty(Seed.Value.Diagnostics);

    [Theory]
    [InlineData(0, "seed-1-greeting.md")]
    [InlineData(1, "seed-2-speech.md")]
    [InlineData(2, "seed-3-communique.md")]
    [InlineData(3, "seed-4-communique.md")]
    [InlineData(4, "seed-5-speech.md")]
    [InlineData(5, "seed-6-notice.md")]
    public void A_document_of_the_seed_becomes_the_expected_library_file(int place, string name) =>
        GoldenFile.Check(name, LibraryMarkdown.Write(Seed.Value.Documents[place]));
}
