namespace PolicyPortal.Core.Citation;

/// <summary>Numbers as laws count with them: 三, 十二, 一百零五.</summary>
internal static class ChineseNumeral
{
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <param name="number">From 0; beyond 9,999 it is written in digits.</param>
    public static string Of(int number)
    {
        if (number is < 0 or > 9_999)
        {
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (number < 10)
        {
            return Digits[number];
        }

        var (unit, name) = number >= 1_000 ? (1_000, "千") : number >= 100 ? (100, "百") : (10, "十");
        var (count, rest) = (number / unit, number % unit);
        var head = (unit == 10 && count == 1 ? "" : Digits[count]) + name;
        return head + (rest == 0 ? "" : rest * 10 < unit ? "零" + Of(rest) : number >= 100 && rest is >= 10 and < 20 ? "一" + Of(rest) : Of(rest));
    }
}
