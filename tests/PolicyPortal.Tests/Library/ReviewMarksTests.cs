using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using Xunit;

namespace PolicyPortal.Tests.Library;

public sealed class ReviewMarksTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mark_outlives_the_program_and_can_be_taken_away()
    {
        using (var marks = ReviewMarks.Open(_folder.Path))
        {
            await marks.SetAsync(["aa", "unknown"], Noon, new HashSet<string> { "aa", "bb" }, TestContext.Current.CancellationToken);
        }

        using var again = ReviewMarks.Open(_folder.Path);
        Assert.Equal((Noon, null, null), (again.ResolvedAt("aa"), again.ResolvedAt("bb"), again.ResolvedAt("unknown")));
        await again.SetAsync(["aa"], null, new HashSet<string> { "aa" }, TestContext.Current.CancellationToken);
        Assert.Null(again.ResolvedAt("aa"));
    }

    [Fact]
    public async Task Marks_of_what_is_no_longer_said_are_dropped()
    {
        using var marks = ReviewMarks.Open(_folder.Path);
        await marks.SetAsync(["aa"], Noon, new HashSet<string> { "aa" }, TestContext.Current.CancellationToken);
        await marks.SetAsync(["bb"], Noon, new HashSet<string> { "bb" }, TestContext.Current.CancellationToken);
        Assert.Null(marks.ResolvedAt("aa"));
    }

    [Fact]
    public void A_broken_file_is_as_good_as_none()
    {
        _folder.Write("review.json", "{ broken");
        using var marks = ReviewMarks.Open(_folder.Path);
        Assert.Null(marks.ResolvedAt("aa"));
    }

    [Fact]
    public async Task A_diagnostic_that_changes_is_open_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        var source = _folder.Write("in/a.txt", Text("三、"));
        var item = Assert.Single(await ReviewAsync(source), i => i.Diagnostic.Code == "number-missing");
        using (var marks = ReviewMarks.Open(_folder.Path))
        {
            await marks.SetAsync([item.Key], Noon, new HashSet<string> { item.Key }, cancel);
        }

        Assert.Equal(Noon, Assert.Single(await ReviewAsync(source), i => i.Key == item.Key).ResolvedAt);
        File.WriteAllText(source, Text("四、"));
        Assert.Null(Assert.Single(await ReviewAsync(source), i => i.Diagnostic.Code == "number-missing").ResolvedAt);
    }

    private static string Text(string number) =>
        $"国发〔2023〕1号\n各省、自治区、直辖市人民政府：\n现就有关事项通知如下。\n一、加强领导，明确责任，抓好落实，确保完成。\n{number}加强监督，及时报告，认真总结，确保完成。\n国务院\n2023年1月2日\n";

    private async Task<IReadOnlyList<ReviewItem>> ReviewAsync(string source)
    {
        using var library = FileLibrary.Open(_folder.Path);
        await new IngestionPipeline(library, _folder.Path, null).RunAsync([source], cancel: TestContext.Current.CancellationToken);
        using var marks = ReviewMarks.Open(_folder.Path);
        return ReviewList.Of(SourceLedger.Open(_folder.Path), marks);
    }
}
