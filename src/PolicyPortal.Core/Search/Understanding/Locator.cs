using System.Text.RegularExpressions;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>A place inside a document as people name it: 第三十九条第二款第三项, 第14条, 39条, 第三章, 附件2.</summary>
/// <param name="Unit">What the outermost number counts.</param>
/// <param name="Number">From 1.</param>
/// <param name="Sub">之一 is 1; 0 where there is none.</param>
/// <param name="Paragraph">款, from 1; null where none is named.</param>
/// <param name="Item">项, from 1; null where none is named.</param>
public sealed partial record Locator(LocatorUnit Unit, int Number, int Sub = 0, int? Paragraph = null, int? Item = null)
{
    /// <summary>Takes the place off the end of a text.</summary>
    /// <param name="text">Without white space.</param>
    /// <returns>What stands before the place, and the place; the whole text and null where it ends with none.</returns>
    public static (string Before, Locator? Place) Split(string text)
    {
        var match = AtEnd().Match(text);
        if (!match.Success || NumberIn(match.Groups["n"]) is not { } number || number == 0)
        {
            return (text, null);
        }

        var unit = match.Groups["unit"].Value switch
        {
            "章" => LocatorUnit.Chapter,
            "节" => LocatorUnit.Division,
            "部分" => LocatorUnit.Part,
            "附件" => LocatorUnit.Annex,
            _ => LocatorUnit.Article,
        };
        return (
            text[..match.Index],
            new Locator(unit, number, NumberIn(match.Groups["sub"]) ?? 0, NumberIn(match.Groups["para"]), NumberIn(match.Groups["item"])));
    }

    private static int? NumberIn(Group group) => group.Success && ChineseNumber.TryParse(group.ValueSpan) is <= 9999 and var number ? number : null;

    // 第 may be left out before digits: 39条. 的 may stand before the place: 劳动合同法的第39条.
    [GeneratedRegex(@"(?:的|之)?(?:(?:第(?<n>[0-9０-９]{1,4}|[〇○零一二两三四五六七八九十百千]{1,9})|(?<![0-9０-９年〕\])）])(?<n>[0-9０-９]{1,4}))(?<unit>条)(?:之(?<sub>[一二三四五六七八九十]{1,3}|[0-9]{1,2}))?(?:(?:第)?(?<para>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})款)?(?:第?[（(]?(?<item>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）]?项)?|第(?<n>[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})(?<unit>章|节|部分)|(?<unit>附件)第?(?<n>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}))$")]
    private static partial Regex AtEnd();
}

/// <summary>What a place's outermost number counts.</summary>
public enum LocatorUnit
{
    /// <summary>条, and the numbered clauses of notices that people call so.</summary>
    Article,

    /// <summary>章.</summary>
    Chapter,

    /// <summary>节.</summary>
    Division,

    /// <summary>部分: 一、.</summary>
    Part,

    /// <summary>附件.</summary>
    Annex,
}
