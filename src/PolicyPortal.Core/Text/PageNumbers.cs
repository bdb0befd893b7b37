using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>页码 on lines of their own: 3, — 3 —, －３－, 第3页 共20页, 3/20, iv. GB/T 9704-2012, 7.5.</summary>
internal static partial class PageNumbers
{
    // Most pages are longer than this; numbers that stand closer may be a table's.
    private const int ShortestPage = 5;

    // A few pages may have lost their numbers.
    private const int MostSkipped = 8;

    public static void SetAside(ImmutableArray<PrintedLine> lines, bool[] furniture)
    {
        var lone = new List<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Form is not LineForm.Text)
            {
                continue;
            }

            furniture[i] |= Marked().IsMatch(lines[i].Text);
            if (Lone().IsMatch(lines[i].Text))
            {
                lone.Add(i);
            }
        }

        int? page = null;
        for (var n = 0; n < lone.Count; n++)
        {
            var number = ChineseNumber.TryParse(lines[lone[n]].Text);
            var alone = (n == 0 || lone[n] - lone[n - 1] >= ShortestPage) && (n + 1 == lone.Count || lone[n + 1] - lone[n] >= ShortestPage);

            // One that counts on from the page before is a number wherever it stands.
            if (alone || (page is { } before && number > before && number <= before + MostSkipped))
            {
                furniture[lone[n]] = true;
                page = number;
            }
        }
    }

    [GeneratedRegex(@"^(?:[—–\-－―─━·•・.．~～|｜]{1,3} ?[0-9０-９]{1,4} ?[—–\-－―─━·•・.．~～|｜]{1,3}|第 ?[0-9０-９]{1,4} ?页(?:[ ,，、/／|]*[共总]计? ?[0-9０-９]{1,4} ?页)?|[共总] ?[0-9０-９]{1,4} ?页[ ,，、/／|]*第 ?[0-9０-９]{1,4} ?页|[第—–\-－ ]*[0-9０-９]{1,4} ?[/／] ?[0-9０-９]{1,4}[页—–\-－ ]*|(?:Page|P\.?|页码[:：]?) ?[0-9]{1,4}(?: ?(?:of|/) ?[0-9]{1,4})?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:[0-9０-９]{1,4}|[ivx]{1,5})$")]
    private static partial Regex Lone();
}
