namespace PolicyPortal.Tests.Press;

/// <summary>How a bulletin is set.</summary>
/// <param name="Width">Columns a line.</param>
/// <param name="Indent">Whether first lines keep their indent of two full-width spaces; where not, their lines are as short as if they had.</param>
/// <param name="BlankLines">Whether an empty line stands between all lines.</param>
/// <param name="PageLines">Lines of text a page.</param>
/// <param name="Number">The page number, {0} being the page, {1} the number of pages; null: none.</param>
/// <param name="Headers">Running headers of odd and even pages, {0} being the page; empty: none.</param>
/// <param name="Squeeze">Whether marks are squeezed, so that a line may hold one more.</param>
/// <param name="SpaceLatin">Whether a space shows between Chinese and Latin.</param>
/// <param name="LineEnds">One of them ends a line, in turn.</param>
/// <param name="FormFeed">Whether a form feed opens a page.</param>
internal sealed record PressLayout(
    int Width, bool Indent, bool BlankLines, int PageLines, string? Number, string[] Headers, bool Squeeze, bool SpaceLatin, string[] LineEnds, bool FormFeed)
{
    private static readonly string?[] Numbers = ["{0}", "— {0} —", "-{0}-", "· {0} ·", "第 {0} 页", "第 {0} 页 共 {1} 页", "{0}/{1}", null];

    private static readonly string[][] RunningHeads = [[], [], ["法规政策选编"], ["国务院公报 {0}", "{0} 2024年第12号"], ["公报 · 2026 年第 8 号", "中央文件"]];

    private static readonly string[][] Ends = [["\n"], ["\r\n"], ["\r"], ["\n", "\r\n"], ["\n", "\r\n", "\r"]];

    public static PressLayout Random(Random random) => new(
        random.Next(24, 46), random.Next(2) == 0, random.Next(2) == 0, random.Next(18, 44), One(Numbers, random), One(RunningHeads, random),
        random.Next(3) > 0, random.Next(2) == 0, One(Ends, random), random.Next(2) == 0);

    public override string ToString() =>
        $"width {Width}, page {PageLines}, number {Number}, headers {string.Join('/', Headers)}, ends {string.Join(' ', LineEnds.Select(Uri.EscapeDataString))}"
        + $"{(Indent ? ", indent" : "")}{(BlankLines ? ", blank lines" : "")}{(Squeeze ? ", squeezed" : "")}{(SpaceLatin ? ", spaced" : "")}{(FormFeed ? ", form feeds" : "")}";

    private static T One<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];
}
