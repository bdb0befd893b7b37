namespace PolicyPortal.Core.Metadata;

/// <summary>What a text names that is of certain years only: congresses, plans, and who was in office.</summary>
internal static class Era
{
    // Years are Gregorian and inclusive. A name may be spoken of later, so only what is said as of the present has a last year.
    private static readonly (string Words, int From, int To)[] Signs =
    [
        ("总理李强", 2023, 2028), ("总理李克强", 2013, 2023), ("总理温家宝", 2003, 2013), ("总理朱镕基", 1998, 2003), ("总理李鹏", 1987, 1998),
        ("总书记习近平", 2012, 2100), ("总书记、国家主席、中央军委主席习近平", 2013, 2100), ("国家主席习近平", 2013, 2100), ("习近平主席", 2013, 2100), ("总书记胡锦涛", 2002, 2012), ("国家主席胡锦涛", 2003, 2013), ("国家主席江泽民", 1993, 2003), ("总书记江泽民", 1989, 2002),
        ("十八大", 2011, 2100), ("十九大", 2016, 2100), ("二十大", 2021, 2100), ("十九届", 2017, 2100), ("二十届", 2022, 2100), ("二十一届", 2027, 2100),
        ("习近平新时代中国特色社会主义思想", 2017, 2100), ("科学发展观", 2003, 2100), ("“三个代表”", 2000, 2100), ("新发展理念", 2015, 2100), ("新质生产力", 2023, 2100),
        ("“十二五”", 2010, 2100), ("“十三五”", 2015, 2100), ("“十四五”", 2020, 2100), ("“十五五”", 2024, 2100), ("“十六五”", 2029, 2100),
    ];

    /// <returns>The years, first and last, in which the text can have been written as far as it names any of this.</returns>
    public static (int From, int To) Of(string text)
    {
        var (from, to) = (1949, 2100);
        foreach (var sign in Signs)
        {
            if (text.Contains(sign.Words, StringComparison.Ordinal))
            {
                (from, to) = (Math.Max(from, sign.From), Math.Min(to, sign.To));
            }
        }

        // Contradicting signs (a history of offices) say nothing.
        return from <= to ? (from, to) : (1949, 2100);
    }
}
