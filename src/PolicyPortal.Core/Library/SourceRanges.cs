using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>Where each paragraph came from in the source: a comment at the end of a library file, out of the way of those who edit the text.</summary>
internal static class SourceRanges
{
    private const string First = "<!-- source ranges";
    private const string Last = "-->";

    public static void Write(ImmutableArray<Paragraph> paragraphs, StringBuilder to)
    {
        var any = false;
        foreach (var paragraph in paragraphs.Where(p => !p.Source.IsEmpty))
        {
            to.Append(any ? "" : "\n" + First + "\n").Append(paragraph.Anchor.Value);
            any = true;
            foreach (var span in paragraph.Source)
            {
                to.Append(CultureInfo.InvariantCulture, $" {span.Start}-{span.End}");
            }

            to.Append('\n');
        }

        to.Append(any ? Last + "\n" : "");
    }

    public static bool Begins(string line) => line == First;

    /// <summary>Reads one line of the comment. A line that means nothing is passed over: it says nothing of the text.</summary>
    public static void Read(string line, Dictionary<string, ImmutableArray<TextSpan>> ranges)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var spans = words.Skip(1).Select(TryParse).ToArray();
        if (words.Length > 1 && spans.All(s => s is not null))
        {
            ranges[words[0]] = [.. spans.Select(s => s!.Value)];
        }
    }

    /// <returns>null when the text is not such as <c>120-240</c>.</returns>
    public static TextSpan? TryParse(string text) =>
        text.Split('-') is [var from, var to]
        && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start <= end
            ? new TextSpan(start, end)
            : null;
}
