using System.Diagnostics;
using System.Globalization;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Properties;
using Xunit;

namespace PolicyPortal.Tests.Fuzzing;

/// <summary>
/// Damaged sources give documents and diagnostics, never an exception. In a run of all tests a few hundred of them; for longer, with other sources:
/// <c>FUZZ_MINUTES=10 FUZZ_SOURCES=DIR dotnet test --project tests/PolicyPortal.Tests -- --filter-class '*SourceFuzzTests'</c>.
/// </summary>
public class SourceFuzzTests
{
    private const int Seed = 20231201;
    private const int FewestSources = 300;

    // A source of a few hundred kilobytes that takes so long will never end.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private static readonly string[] Extensions = [".txt", ".md", ".html", ".docx", ".pdf"];

    [Fact]
    public async Task A_damaged_source_never_makes_the_program_fail()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture);
        var files = Files().ToArray();
        var mutator = new SourceMutator([.. files.Select(File.ReadAllBytes)], Seed);
        var clock = Stopwatch.StartNew();
        var (count, read) = (0, 0);
        for (; count < FewestSources || clock.Elapsed.TotalMinutes < minutes; count++)
        {
            var raw = new RawSource(new SourceFile("source" + mutator.AnyOf(Extensions), "/nowhere"), mutator.Next(), null);
            try
            {
                read += await Task.Run(() => Use(raw), TestContext.Current.CancellationToken).WaitAsync(Hang, TestContext.Current.CancellationToken) ? 1 : 0;
            }
            catch (Exception e)
            {
                var kept = Path.Combine(Path.GetTempPath(), $"damaged-{count}{Path.GetExtension(raw.File.Name)}");
                await File.WriteAllBytesAsync(kept, raw.Bytes, TestContext.Current.CancellationToken);
                throw new InvalidOperationException($"Damaged source {count} is kept as {kept}: {e.Message}", e);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} damaged sources in {clock.Elapsed}, {read} of them read.");
    }

    private static IEnumerable<string> Files() =>
        new[] { RepositoryFiles.Seeds, Path.Combine(RepositoryFiles.Root, "tests", "PolicyPortal.Tests", "Samples"), Environment.GetEnvironmentVariable("FUZZ_SOURCES") }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories))
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    // All that the portal does with a source before people see it.
    private static bool Use(RawSource raw)
    {
        var taken = SourceIntake.Take(raw);
        Assert.True(!taken.Documents.IsEmpty || !taken.Diagnostics.IsEmpty, "Neither documents nor a diagnostic.");
        foreach (var document in taken.Documents)
        {
            DocumentAssert.Same(document, LibraryMarkdown.Read(LibraryMarkdown.Write(document)));
            _ = LibraryJson.Write(DocumentJson.Of(document));
            _ = PlainText.Write(document);
            Assert.Equal(document.Paragraphs.Length, Passage.Of(document).Sum(passage => passage.Count));
            _ = AnchorMap.Of(document);
        }

        return !taken.Documents.IsEmpty;
    }
}
