using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Classification;

/// <summary>Kinds by the parts that a document has: number, 题注, 电头, 称谓, 主送机关.</summary>
internal static partial class PartKinds
{
    public static IEnumerable<KindVote> Of(KindClues clues)
    {
        // A text of articles is what a decree publishes, not the decree.
        if (clues.Number is { } number && !(clues.IsLegal && number.AuthorityCode.EndsWith('令')))
        {
            yield return new(OfCode(number.AuthorityCode), 1.5, number.ToString(), "文号");
        }

        if (Plenum().Match(clues.Note) is { Success: true } plenum)
        {
            yield return new(DocumentKind.Communique, clues.IsLegal ? 1 : 3, plenum.Value, "题注");
        }

        if (DayInBrackets().IsMatch(clues.Note))
        {
            yield return new(DocumentKind.Speech, 2, clues.Note, "题注");
        }

        if (clues.Dateline is not null)
        {
            yield return new(DocumentKind.Communique, 2, clues.Dateline, "电头");
        }

        if (clues.Salutation is not null)
        {
            yield return new(DocumentKind.Speech, 2.5, clues.Salutation, "称谓");
        }

        if (clues.Addressees is not null)
        {
            yield return new(DocumentKind.Notice, 0.6, clues.Addressees, "主送机关");
        }
    }

    private static DocumentKind OfCode(string code) =>
        code.EndsWith('函') ? DocumentKind.Reply
        : code.EndsWith('令') ? DocumentKind.Decree
        : code.EndsWith("公告", StringComparison.Ordinal) || code.EndsWith("通告", StringComparison.Ordinal) ? DocumentKind.Announcement
        : code.Contains('释') ? DocumentKind.JudicialInterpretation
        : DocumentKind.Notice;

    [GeneratedRegex(@"第[一二三四五六七八九十]+次全体会议通过")]
    private static partial Regex Plenum();

    [GeneratedRegex(@"^[（(][^）)]{0,8}年[^）)]*日(?:，[上下]午)?[)）]$")]
    private static partial Regex DayInBrackets();
}
