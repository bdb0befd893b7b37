using Microsoft.Extensions.Logging.Abstractions;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

public sealed class SynonymFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SteppedClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_changed_file_is_read_again()
    {
        var file = Open("互通:\n  - 央企、中央企业\n");
        Assert.Equal(["中央企业"], file.Table.Of("央企"));
        Write("互通:\n  - 央企、国资央企、中央企业\n");
        Assert.Equal(["国资央企", "中央企业"], file.Table.Of("央企"));
    }

    [Fact]
    public void A_broken_file_leaves_the_last_good_list_and_says_its_line()
    {
        var file = Open("互通:\n  - 央企、中央企业\n");
        Assert.Null(file.Problem);
        Write("互通:\n  - 央企、中央企业\n  - 单独\n");
        Assert.Equal(["中央企业"], file.Table.Of("央企"));
        Assert.Contains("第 3 行", file.Problem, StringComparison.Ordinal);
        Write("互通:\n  - 国企、国有企业\n");
        Assert.Equal(["国有企业"], file.Table.Of("国企"));
        Assert.Null(file.Problem);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_empty_list()
    {
        var file = Open(null);
        Assert.Equal(0, file.Table.Count);
        Assert.Null(file.Problem);
        Write("互通:\n  - 央企、中央企业\n");
        Assert.Equal(2, file.Table.Count);
    }

    private SynonymFile Open(string? text)
    {
        if (text is not null)
        {
            _folder.Write("synonyms.yaml", text);
        }

        var folders = new PortalFolders(_folder.Path, _folder.Path, _folder.Path, []) { Synonyms = _folder.At("synonyms.yaml") };
        return new SynonymFile(folders, _clock, NullLogger<SynonymFile>.Instance);
    }

    private void Write(string text)
    {
        _folder.Write("synonyms.yaml", text);
        _clock.Step();
    }

    /// <summary>Two seconds at each step: more than a file is trusted for.</summary>
    private sealed class SteppedClock : TimeProvider
    {
        private long _at;

        public void Step() => _at += 2 * TimestampFrequency;

        public override long GetTimestamp() => _at;
    }
}
