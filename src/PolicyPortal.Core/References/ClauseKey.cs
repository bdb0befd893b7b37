using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>A place inside an article, or a numbered clause of a paper without articles, as one number that sorts as the text is printed.</summary>
internal static class ClauseKey
{
    private const int ArticleShift = 36;
    private const int SubShift = 29;
    private const int ParagraphShift = 21;
    private const int ItemShift = 8;
    private const int MostItems = (1 << (ParagraphShift - ItemShift)) - 1;
    private const ulong Numbered = 1UL << 60;

    public static bool IsArticle(ulong key) => key < Numbered;

    public static ulong Of(Locator place) =>
        ((ulong)place.Article << ArticleShift) | ((ulong)place.ArticleSub << SubShift) | ((ulong)place.Paragraph << ParagraphShift)
        | ((ulong)Math.Min((int)place.Item, MostItems) << ItemShift) | place.Subitem;

    /// <summary>四、 or 4. of a notice.</summary>
    public static ulong OfNumbered(OrdinalStyle style, int number) => Numbered | ((ulong)style << 40) | (uint)number;

    /// <summary>The inverse of <see cref="Of"/>; of no use for other keys.</summary>
    public static Locator Place(ulong key)
    {
        var place = Locator.Whole.With(LocatorUnit.Article, (int)((key >> ArticleShift) & 0xFFFF), (int)((key >> SubShift) & 0x7F)) ?? Locator.Whole;
        place = place.With(LocatorUnit.Paragraph, (int)((key >> ParagraphShift) & 0xFF)) ?? place;
        place = place.With(LocatorUnit.Item, (int)((key >> ItemShift) & MostItems)) ?? place;
        return place.With(LocatorUnit.Subitem, (int)(key & 0xFF)) ?? place;
    }

    /// <summary>The anchor that nearly every paragraph of that place has: art-3, art-3-para-2, art-3-item-1.</summary>
    public static string UsualAnchor(Locator place)
    {
        var article = string.Create(CultureInfo.InvariantCulture, $"art-{place.Article}{(place.ArticleSub > 0 ? $"_{place.ArticleSub}" : "")}");
        return place switch
        {
            { Subitem: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{article}-item-{place.Item}-subitem-{place.Subitem}"),
            { Item: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{article}-item-{place.Item}"),
            { Paragraph: > 1 } => string.Create(CultureInfo.InvariantCulture, $"{article}-para-{place.Paragraph}"),
            _ => article,
        };
    }
}
