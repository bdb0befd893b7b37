using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Tests.Contracts;
using Xunit;

namespace PolicyPortal.Tests.Library;

public sealed class PhraseMarksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_decision_outlives_the_program_and_can_be_taken_back()
    {
        using (var marks = PhraseMarks.Open(_folder.Path))
        {
            await marks.SetAsync(["高质量发展"], PhraseState.Accepted, TestContext.Current.CancellationToken);
            await marks.SetAsync(["十三条"], PhraseState.Rejected, TestContext.Current.CancellationToken);
        }

        using var again = PhraseMarks.Open(_folder.Path);
        Assert.Equal((PhraseState.Accepted, PhraseState.Rejected, PhraseState.Open), (again.Of("高质量发展"), again.Of("十三条"), again.Of("就业")));
        await again.SetAsync(["高质量发展"], PhraseState.Open, TestContext.Current.CancellationToken);
        Assert.Equal(PhraseState.Open, again.Of("高质量发展"));
    }

    [Fact]
    public void A_broken_file_is_as_good_as_none()
    {
        _folder.Write("phrases.json", "[]");
        _folder.Write("terms.json", "{\"fingerprint\":\"x\"}");
        using var marks = PhraseMarks.Open(_folder.Path);
        Assert.Equal(PhraseState.Open, marks.Of("高质量发展"));
        Assert.Empty(TermFile.Read(_folder.Path).Fingerprint);
    }

    [Fact]
    public async Task Terms_are_counted_once_a_library_and_anew_when_it_changes()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var library = FileLibrary.Open(_folder.Path);
        await library.SaveAsync(SampleDocuments.Of("aaaaaaaa", "甲", "# 总体要求", "说的是别的事。"), cancel);
        var first = await TermSurvey.RunAsync(library, _folder.Path, cancel: cancel);
        Assert.Equal("总体要求", Assert.Single(first.Headings).Text);
        var kept = TermFile.Read(_folder.Path);
        Assert.Equal((first.Fingerprint, first.Headings[0]), (kept.Fingerprint, kept.Headings[0]));

        await library.SaveAsync(SampleDocuments.Of("bbbbbbbb", "乙", "# 总体要求", "# 保障措施"), cancel);
        var second = await TermSurvey.RunAsync(library, _folder.Path, cancel: cancel);
        Assert.NotEqual(first.Fingerprint, second.Fingerprint);
        Assert.Equal([2, 1], second.Headings.Select(h => h.Count).OrderDescending());
    }
}
