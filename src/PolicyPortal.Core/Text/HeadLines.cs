namespace PolicyPortal.Core.Text;

/// <summary>A title's lines: no sentence ends in them, and 电头, 题注, 发文字号, a byline or 主送机关 stands under them. GB/T 9704-2012, 7.3.1.</summary>
internal static class HeadLines
{
    private const int LongestTitle = 4;

    /// <summary>Whether a title begins with the line.</summary>
    public static bool BeginAt(IReadOnlyList<PrintedLine> lines, int i)
    {
        for (var next = i + 1; next < lines.Count && next <= i + LongestTitle && lines[next - 1].Text.IndexOfAny(['。', '；', '！', '？', '：']) < 0; next++)
        {
            var text = lines[next].Text;
            if (LineSense.OpensDateline(text) || LineSense.OpensNote(text) || LineSense.IsAlone(text) || LineSense.StandsOverAddressees(lines[next - 1].Text, text))
            {
                return true;
            }
        }

        return false;
    }
}
