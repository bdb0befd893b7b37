using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyPortal.Core.Text.Word;

/// <summary>How Word prints a number of a list. ECMA-376, part 1, 17.18.59 (ST_NumberFormat).</summary>
internal static class WordNumberFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <param name="number">From 0.</param>
    /// <returns>null for a bullet; an empty text where the format prints nothing.</returns>
    public static string? Print(NumberFormatValues format, int number) =>
        format == NumberFormatValues.Bullet ? null
        : format == NumberFormatValues.None ? ""
        : format == NumberFormatValues.ChineseCounting || format == NumberFormatValues.ChineseCountingThousand || format == NumberFormatValues.TaiwaneseCounting
            || format == NumberFormatValues.TaiwaneseCountingThousand || format == NumberFormatValues.JapaneseCounting ? Counting(number, Digits, "十百千")
        : format == NumberFormatValues.ChineseLegalSimplified || format == NumberFormatValues.IdeographLegalTraditional || format == NumberFormatValues.JapaneseLegal
            ? Counting(number, LegalDigits, "拾佰仟", tensHaveOne: true)
        : format == NumberFormatValues.IdeographDigital || format == NumberFormatValues.TaiwaneseDigital || format == NumberFormatValues.JapaneseDigitalTenThousand
            ? string.Concat(Text(number).Select(digit => Digits[digit - '0']))
        : format == NumberFormatValues.IdeographTraditional ? Cyclic(Stems, number)
        : format == NumberFormatValues.IdeographZodiac ? Cyclic(Branches, number)
        : format == NumberFormatValues.UpperLetter ? Letters(number, 'A')
        : format == NumberFormatValues.LowerLetter ? Letters(number, 'a')
        : format == NumberFormatValues.UpperRoman ? InRoman(number)
        : format == NumberFormatValues.LowerRoman ? InRoman(number).ToLowerInvariant()
        : format == NumberFormatValues.DecimalZero ? number.ToString("00", CultureInfo.InvariantCulture)
        : format == NumberFormatValues.DecimalFullWidth || format == NumberFormatValues.DecimalFullWidth2 ? string.Concat(Text(number).Select(digit => (char)(digit - '0' + '０')))
        : format == NumberFormatValues.DecimalEnclosedCircle || format == NumberFormatValues.DecimalEnclosedCircleChinese || format == NumberFormatValues.IdeographEnclosedCircle
            ? Enclosed(number, '①')
        : format == NumberFormatValues.DecimalEnclosedParen ? Enclosed(number, '⑴')
        : format == NumberFormatValues.DecimalEnclosedFullstop ? Enclosed(number, '⒈')
        : format == NumberFormatValues.NumberInDash ? $"- {Text(number)} -"
        : Text(number);

    // 一, 十, 十一, 二十, 一百〇一, 一千〇二十; beyond that plain digits, as nobody numbers so far in words.
    private static string Counting(int number, string digits, string units, bool tensHaveOne = false)
    {
        if (number is <= 0 or > 9999)
        {
            return number == 0 ? digits[..1] : Text(number);
        }

        var words = "";
        var zero = false;
        for (var (power, rest) = (3, number); power >= 0; power--)
        {
            var unit = (int)Math.Pow(10, power);
            var digit = rest / unit;
            rest %= unit;
            zero |= digit == 0 && words.Length > 0;
            if (digit > 0)
            {
                words += (zero ? digits[..1] : "") + digits[digit] + (power > 0 ? units[power - 1] : "");
                zero = false;
            }
        }

        return !tensHaveOne && number is >= 10 and < 20 ? words[1..] : words;
    }

    private static string Cyclic(string signs, int number) => number < 1 ? Text(number) : signs[(number - 1) % signs.Length].ToString();

    // A … Z, AA, BB, …: ECMA-376 repeats the letter.
    private static string Letters(int number, char first) => number < 1 || number > 26 * 20 ? Text(number) : new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Enclosed(int number, char first) => number is >= 1 and <= 20 ? ((char)(first + number - 1)).ToString() : Text(number);

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Text(number);
        }

        var text = "";
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }

    private static string Text(int number) => Math.Max(number, 0).ToString(CultureInfo.InvariantCulture);
}
