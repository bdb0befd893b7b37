using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Structure;

/// <summary>
/// 1, 1.1, 1.1.1, as emergency plans and standards are numbered. A decimal that opens a paragraph is no number by itself (1.4万家单位); only one
/// that continues a series is: 1.2 after 1.1, 2.1 under 2.
/// </summary>
internal static partial class DottedOutline
{
    private const int Fewest = 3;
    private const int LongestHeading = 30;

    /// <returns>The numbers by the place of their paragraphs; empty for a text that is not numbered so.</returns>
    public static Dictionary<int, Ordinal> In(IReadOnlyList<Paragraph> paragraphs)
    {
        var found = new Dictionary<int, Ordinal>();
        var series = new Series();
        var dotted = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Role is ParagraphRole.AnnexTitle)
            {
                series = new();
            }

            if (paragraphs[i].Role is not ParagraphRole.Body)
            {
                continue;
            }

            if (Numbered().Match(paragraphs[i].Text) is { Success: true } numbered && series.TryTake(numbered.Groups["n"].ValueSpan))
            {
                found[i] = OrdinalOf(numbered);
                dotted++;
            }
            else if (Top().Match(paragraphs[i].Text) is { Success: true } top && top.Length <= LongestHeading
                && (OpensSeries(paragraphs, i, top.Groups["n"].Value) || (dotted > 0 && top.Groups["n"].Value != "1")) && series.TryTake(top.Groups["n"].ValueSpan))
            {
                found[i] = OrdinalOf(top);
            }
        }

        return dotted >= Fewest ? found : [];
    }

    /// <summary>How deep a number stands: 1 for 2, 3 for 2.1.4.</summary>
    public static int Depth(Ordinal ordinal) => ordinal.Label.Count(c => c == '.') + 1;

    /// <summary>Whether a line may be of such an outline; only its neighbours can tell for sure.</summary>
    public static bool MayOpen(string text) => Numbered().IsMatch(text) || (text.Length <= LongestHeading && Top().IsMatch(text));

    // 1总则 is a heading where the next paragraph is 1.1; 24365携手促就业 is none.
    private static bool OpensSeries(IReadOnlyList<Paragraph> paragraphs, int i, string number) =>
        paragraphs.Skip(i + 1).Take(2).Any(p => Numbered().Match(p.Text) is { Success: true } m && m.Groups["n"].Value == number + ".1");

    private static Ordinal OrdinalOf(Match match)
    {
        var label = match.Groups["n"].Value;
        return new(OrdinalStyle.Dotted, int.Parse(label.AsSpan(label.LastIndexOf('.') + 1), provider: null), 0, label);
    }

    [GeneratedRegex(@"^(?<n>[1-9][0-9]?(?:\.[1-9][0-9]?){1,4})(?![0-9.]) ?(?=[\p{IsCJKUnifiedIdeographs}“《（])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<n>[1-9][0-9]?) ?[\p{IsCJKUnifiedIdeographs}、（）“”]{2,}$")]
    private static partial Regex Top();

    /// <summary>The numbers read last, outermost first.</summary>
    private sealed class Series
    {
        private List<int> _last = [];

        /// <summary>Takes the next number of the series, or the first one of a series below the last; nothing else.</summary>
        public bool TryTake(ReadOnlySpan<char> label)
        {
            var path = new List<int>();
            foreach (var part in label.Split('.'))
            {
                path.Add(int.Parse(label[part], provider: null));
            }

            var above = path.Count - 1;
            var sameAbove = _last.Count >= above && path.Take(above).SequenceEqual(_last.Take(above));
            var follows = (sameAbove && path[above] == (_last.Count > above ? _last[above] + 1 : 1))
                || (path[above] == 1 && above == 1 && (_last.Count == 0 || path[0] == _last[0] + 1));

            // 1总则 with 1.1 below it begins anew wherever it stands: an attached plan, or a text after its table of contents.
            if (follows || path is [1])
            {
                _last = path;
                return true;
            }

            return false;
        }
    }
}
