using Xunit;

namespace PolicyPortal.Tests.References;

/// <summary>Precision and recall on what people labelled by reading. The README beside the files says what counts.</summary>
public class LabelledSampleTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.98;
    private const double LeastRecall = 0.9;

    [Theory]
    [InlineData("known.txt")]
    [InlineData("unseen.txt")]
    public void References_are_found_and_told_as_readers_tell_them(string file)
    {
        var (right, wrong, missed) = (0, new List<string>(), new List<string>());
        foreach (var block in LabelledBlock.Read(ReferenceSamples.Path(file)))
        {
            var found = block.Find(ReferenceSamples.Known);
            right += found.Count(block.References.Contains);
            wrong.AddRange(found.Except(block.References).Select(r => $"{block.From}: {r.Words} -> {r.Target}"));
            missed.AddRange(block.References.Except(found).Select(r => $"{block.From}: {r.Words} -> {r.Target}"));
        }

        var (precision, recall) = (right / (double)(right + wrong.Count), right / (double)(right + missed.Count));
        var report = $"{file}: precision {precision:F3}, recall {recall:F3}\nwrong:\n{string.Join('\n', wrong)}\nmissed:\n{string.Join('\n', missed)}";
        output.WriteLine(report);
        Assert.True(right > 140, report);
        Assert.True(precision >= LeastPrecision && recall >= LeastRecall, report);
    }
}
