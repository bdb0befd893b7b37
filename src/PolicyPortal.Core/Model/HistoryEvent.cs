namespace PolicyPortal.Core.Model;

/// <summary>One event in the life of a law, as its 题注 tells it: 1979年7月1日第五届全国人民代表大会第二次会议通过.</summary>
/// <param name="Date">The day of the act; null where the text names none (自公布之日起施行).</param>
/// <param name="Act">What was done.</param>
/// <param name="Body">Who did it, without the number of its term or meeting (全国人民代表大会常务委员会); several are parted by 、; null where the text does not say.</param>
/// <param name="Text">The words, as printed, on one line.</param>
/// <param name="Range">Where in the source they stand; null for what a person wrote.</param>
public sealed record HistoryEvent(DateOnly? Date, HistoryAct Act, string? Body, string Text, TextSpan? Range = null);

/// <summary>What happens to a law; the terms are those of 立法法 and of the 题注.</summary>
public enum HistoryAct
{
    /// <summary>通过.</summary>
    Passed,

    /// <summary>批准.</summary>
    Approved,

    /// <summary>公布, 发布.</summary>
    Promulgated,

    /// <summary>修正: single articles, by a decision of their own.</summary>
    Amended,

    /// <summary>修订: the whole text anew.</summary>
    Revised,

    /// <summary>施行.</summary>
    Effective,

    /// <summary>废止.</summary>
    Repealed,
}

/// <summary>How acts are written: a name in files and JSON, a Chinese label on pages.</summary>
public static class HistoryActs
{
    private static readonly (HistoryAct Act, string Name, string Label)[] Table =
    [
        (HistoryAct.Passed, "passed", "通过"),
        (HistoryAct.Approved, "approved", "批准"),
        (HistoryAct.Promulgated, "promulgated", "公布"),
        (HistoryAct.Amended, "amended", "修正"),
        (HistoryAct.Revised, "revised", "修订"),
        (HistoryAct.Effective, "effective", "施行"),
        (HistoryAct.Repealed, "repealed", "废止"),
    ];

    /// <summary>The act's name in files and JSON: <c>promulgated</c>.</summary>
    public static string Name(this HistoryAct act) => Table.First(row => row.Act == act).Name;

    /// <summary>The act's Chinese name: 公布.</summary>
    public static string Label(this HistoryAct act) => Table.First(row => row.Act == act).Label;

    /// <summary>Reads a name or a Chinese label.</summary>
    /// <returns>null when it is neither.</returns>
    public static HistoryAct? TryParse(string? text)
    {
        foreach (var (act, name, label) in Table)
        {
            if (name == text || label == text)
            {
                return act;
            }
        }

        return null;
    }
}
