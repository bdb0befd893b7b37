using Xunit;

namespace PolicyPortal.Tests.References;

/// <summary>Real articles and paragraphs, each with all its references: nested titles, numbers, ranges, 前款, names that are defined, and words that only look like references.</summary>
/// <remarks><c>UPDATE_GOLDEN=1</c> writes what is found into the file, for review.</remarks>
public class ReferenceCasesTests
{
    private static readonly string File = ReferenceSamples.Path("cases.txt");
    private static readonly LabelledBlock[] Blocks = [.. LabelledBlock.Read(File)];

    public static TheoryData<int> Cases { get; } = [.. Enumerable.Range(0, Blocks.Length)];

    [Fact]
    public void There_are_two_hundred_cases_and_more() => Assert.InRange(Cases.Count, 200, 1000);

    [Theory, MemberData(nameof(Cases))]
    public void References_are_those_of_the_file(int number)
    {
        var block = Blocks[number];
        Assert.Equal(string.Join('\n', block.References.Select(Show)), string.Join('\n', block.Find(ReferenceSamples.Known).Select(Show)));

        string Show(LabelledReference r) => $"{block.From} {r.Line}:{r.Span} {r.Words} -> {r.Target}";
    }

    [Fact]
    public void The_file_is_rewritten_when_it_is_asked_for()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            var blocks = Blocks.Select(block => block.WithLabels(block.Find(ReferenceSamples.Known)));
            System.IO.File.WriteAllText(File, string.Join("\n\n", blocks) + "\n");
        }
    }
}
