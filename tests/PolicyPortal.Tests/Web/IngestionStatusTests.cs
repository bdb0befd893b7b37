using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

public class IngestionStatusTests
{
    [Fact]
    public void Before_the_first_run_ends_the_portal_is_ingesting()
    {
        var status = new IngestionStatus();
        Assert.True(status.Ingesting);
        status.Begin();
        status.Progress(1, 2);
        Assert.True(status.Ingesting);
        status.Finish(DateTimeOffset.UnixEpoch);
        Assert.False(status.Ingesting);
        Assert.Equal(DateTimeOffset.UnixEpoch, status.LastFinished);
        Assert.Equal((1, 2), (status.SourcesDone, status.SourcesTotal));
    }

    [Fact]
    public void A_new_run_forgets_the_problems_of_the_last()
    {
        var status = new IngestionStatus();
        status.Begin();
        status.Report(new IngestionProblem("a.txt", "空文件。"));
        status.Report(new IngestionProblem("a.txt", "空文件。"));
        Assert.Equal([new IngestionProblem("a.txt", "空文件。")], status.Problems);
        status.Begin();
        Assert.Empty(status.Problems);
    }

    [Fact]
    public void Only_the_latest_problems_are_kept()
    {
        var status = new IngestionStatus();
        for (var i = 0; i < 3 * IngestionStatus.MaxProblems; i++)
        {
            status.Report(new IngestionProblem($"{i}.txt", "不能读取。"));
        }

        Assert.Equal(IngestionStatus.MaxProblems, status.Problems.Length);
        Assert.Equal($"{(3 * IngestionStatus.MaxProblems) - 1}.txt", status.Problems[^1].Source);
    }
}
