namespace PolicyPortal.Core.Text;

/// <summary>Whole numbers as documents print them: 14, １４, 十四, 一百二十, 二〇二三, 二○○四.</summary>
public static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <returns>null when the whole text is not a number, or one over 99,999.</returns>
    public static int? TryParse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
        {
            return null;
        }

        var positional = 0;
        var total = 0;
        var digit = -1;
        var units = false;
        foreach (var c in text)
        {
            if (Digit(c) is { } value)
            {
                positional = (positional * 10) + value;
                digit = value;
            }
            else if (Unit(c) is { } unit)
            {
                total += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                units = true;
            }
            else
            {
                return null;
            }

            if (positional > 99_999 || total > 99_999)
            {
                return null;
            }
        }

        return units ? total + Math.Max(digit, 0) : positional;
    }

    private static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '○' or '零' or 'Ｏ' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c) is >= 0 and var i ? i : null,
    };

    private static int? Unit(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => null };
}
