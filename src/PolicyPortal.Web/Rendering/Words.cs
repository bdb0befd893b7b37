using System.Globalization;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>How pages write dates, titles and counts.</summary>
public static class Words
{
    /// <summary>2023年12月1日, without leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
    public static string Chinese(this DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>The day in the reader's language: 2023年12月1日, or 1 December 2023.</summary>
    public static string Shown(this DateOnly day) => Phrases.IsEnglish ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : day.Chinese();

    /// <summary>The month in the reader's language: 2023年12月, or December 2023.</summary>
    public static string Shown(this YearMonth month) =>
        Phrases.IsEnglish ? new DateOnly(month.Year, month.Month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture) : $"{month.Year}年{month.Month}月";

    /// <summary>The kind in the reader's language: 通知, or notice.</summary>
    public static string Shown(this DocumentKind kind) => Phrases.Say(kind.Label());

    /// <summary>2015年4月24日修正 or 2015修订, for a day or a year that is written already.</summary>
    /// <param name="act">Amended or revised.</param>
    public static string Shown(this HistoryAct act, string when) => act is HistoryAct.Amended ? Phrases.Say("{0}修正", when) : Phrases.Say("{0}修订", when);

    /// <summary>2023-12-01, for machines.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The title; in square brackets where the source lacks it, as cataloguers do.</summary>
    public static string ShownTitle(this DocumentMetadata metadata) =>
        metadata.TitleIsSupplied ? $"[{metadata.Title}]" : metadata.Title;

    /// <summary>Who speaks in the document: the speaker, or else the issuing authorities; null where neither is known.</summary>
    public static string? Voice(this DocumentMetadata metadata) =>
        metadata.Speaker ?? (metadata.IssuingAuthority.IsEmpty ? null : string.Join("、", metadata.IssuingAuthority));

    /// <summary>12,345.</summary>
    public static string Grouped(this int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>1.5MB, 12KB.</summary>
    public static string Bytes(this long bytes) => bytes >= 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#}MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)}KB");

    /// <summary>12月1日14:30, or 1 December 14:30, in the time of the machine.</summary>
    public static string Moment(this DateTimeOffset at) =>
        at.ToLocalTime().ToString(Phrases.IsEnglish ? "d MMMM HH:mm" : "M'月'd'日'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The first <paramref name="length"/> UTF-16 units or so, never half a surrogate pair, with …… where text was cut.</summary>
    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end), "……");
    }
}
