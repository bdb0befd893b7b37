using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

/// <summary>A source that somebody is still writing.</summary>
public sealed class ChangingSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_source_that_was_written_to_while_it_was_read_is_read_again()
    {
        var file = new SourceFile("a.txt", _folder.Write("a.txt", "各地要统筹。"));
        var raw = SourceFolder.Read(file, WithWrites(1));

        Assert.Equal(File.ReadAllBytes(file.Path), raw.Bytes);
        Assert.EndsWith("要配合。", System.Text.Encoding.UTF8.GetString(raw.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_does_not_come_to_rest_is_reported_and_tried_again()
    {
        var file = new SourceFile("a.txt", _folder.Write("a.txt", "各地要统筹。"));
        using var library = FileLibrary.Open(_folder.At("data"));
        var ledger = SourceLedger.Open(_folder.At("data"));
        var changing = ReadSource.From(file, ledger, library, f => SourceFolder.Read(f, WithWrites(int.MaxValue)));

        Assert.Equal((SourceOutcome.Failed, "source-changing"), (changing.Result!.Outcome, Assert.Single(changing.Result.Diagnostics).Code));
        Assert.NotNull(ReadSource.From(file, ledger, library).Taken);
    }

    // Writes to the file after each of the first readings.
    private static Func<string, byte[]> WithWrites(int count) => path =>
    {
        var bytes = File.ReadAllBytes(path);
        if (count-- > 0)
        {
            File.AppendAllText(path, "各部门要配合。");
        }

        return bytes;
    };
}
