using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>The paragraph that a <see cref="Locator"/> leads to in a document.</summary>
/// <param name="Index">Its place in <see cref="PolicyDocument.Paragraphs"/>.</param>
/// <param name="Label">The place as found, down to the 款 or 项 that is there: 第三十九条第二款.</param>
public sealed record LocatedPlace(int Index, Anchor Anchor, string Label)
{
    /// <returns>null when the document has no such place. A 款 or 项 that is not there leads to its article.</returns>
    public static LocatedPlace? Find(PolicyDocument document, Locator place)
    {
        OrdinalStyle[] styles = place.Unit switch
        {
            LocatorUnit.Chapter => [OrdinalStyle.Chapter],
            LocatorUnit.Division => [OrdinalStyle.Division],
            LocatorUnit.Part => [OrdinalStyle.Section],
            LocatorUnit.Annex => [OrdinalStyle.Annex],

            // People say 第14条 of a notice's 14. too.
            _ => [OrdinalStyle.Article, OrdinalStyle.Clause],
        };
        foreach (var style in styles)
        {
            for (var index = 0; index < document.Paragraphs.Length; index++)
            {
                if (Is(document.Paragraphs[index], style, place))
                {
                    return style is OrdinalStyle.Article ? Inside(document, index, place) : At(document, index, document.Paragraphs[index].Ordinal!.Label);
                }
            }
        }

        return null;
    }

    private static bool Is(Paragraph paragraph, OrdinalStyle style, Locator place) =>
        paragraph.Ordinal is { } ordinal && paragraph.Role is not ParagraphRole.Item
        && ordinal.Style == style && ordinal.Number == place.Number && ordinal.Sub == place.Sub;

    private static LocatedPlace Inside(PolicyDocument document, int index, Locator place)
    {
        var article = At(document, index, document.Paragraphs[index].Ordinal!.Label);
        var self = article.Anchor.Value;
        var paragraph = place.Paragraph is null or 1 ? article
            : Named(document, $"{self}-para-{Text(place.Paragraph.Value)}", $"{article.Label}第{Han(place.Paragraph.Value)}款") ?? article;
        if (place.Item is not { } item)
        {
            return paragraph == article && place.Paragraph is 1 ? article with { Label = $"{article.Label}第一款" } : paragraph;
        }

        // 项 are counted through the article, or anew in each 款: see AnchorAssigner.
        var inside = $"{(place.Paragraph is { } named ? $"{article.Label}第{Han(named)}款" : article.Label)}第{Han(item)}项";
        return Named(document, $"{paragraph.Anchor}-item-{Text(item)}", inside) ?? Named(document, $"{self}-item-{Text(item)}", inside) ?? paragraph;
    }

    private static LocatedPlace At(PolicyDocument document, int index, string label) => new(index, document.Paragraphs[index].Anchor, label);

    private static LocatedPlace? Named(PolicyDocument document, string anchor, string label) =>
        Anchor.TryParse(anchor, null, out var known) && AnchorMap.Of(document).Find(known) is { } index ? At(document, index, label) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // 1 to 99, as 款 and 项 are counted.
    private static string Han(int number)
    {
        const string Digits = "零一二三四五六七八九";
        return number < 10 ? Digits[number].ToString()
            : $"{(number < 20 ? "" : Digits[number / 10])}十{(number % 10 == 0 ? "" : Digits[number % 10])}";
    }
}
