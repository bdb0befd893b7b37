namespace PolicyPortal.Core.Model;

/// <summary>A printed number that opens a heading or a clause: 第十二条, 四、, （二）, 14.</summary>
/// <param name="Style">Which series it counts in.</param>
/// <param name="Number">From 1.</param>
/// <param name="Sub">之一 is 1; 0 where there is none.</param>
/// <param name="Label">As printed, mark included: <c>14.</c>, <c>第十二条</c>, <c>（二）</c>.</param>
public sealed record Ordinal(OrdinalStyle Style, int Number, int Sub, string Label)
{
    /// <summary>The number as printed, without its mark: 四 of 四、, 14 of 14., 第二章 of 第二章.</summary>
    public string Printed => Style.IsNth() ? Label : Label.Trim('、', '.', '．', '（', '）', '(', ')', '，', '。', ' ');

    /// <summary>Whether it counts further than another of its series: 第十二条之一 than 第十二条, 2.1 than 1.4.</summary>
    public bool IsAfter(Ordinal other)
    {
        var (here, there) = (Path(), other.Path());
        var first = here.Zip(there).FirstOrDefault(pair => pair.First != pair.Second);
        return first == default ? here.Length > there.Length : first.First > first.Second;
    }

    private int[] Path() =>
        Style is OrdinalStyle.Dotted && Label.Split('.').Select(part => int.TryParse(part, out var n) ? n : 0).ToArray() is { Length: > 1 } path ? path
        : Sub > 0 ? [Number, Sub] : [Number];
}

/// <summary>The series of numbers: 立法技术规范 for the first six, GB/T 9704-2012, 7.3.3 for the others.</summary>
public enum OrdinalStyle
{
    /// <summary>第一编.</summary>
    Book,

    /// <summary>第一分编.</summary>
    SubBook,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Division,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>附件1.</summary>
    Annex,

    /// <summary>一、.</summary>
    Section,

    /// <summary>1, 1.2, 1.2.1: the outline of plans and standards (GB/T 1.1-2020, 7.2). The number is the last one of the label.</summary>
    Dotted,

    /// <summary>（一）, also 项 of an article.</summary>
    Subsection,

    /// <summary>1. or 1、; 目 of an article.</summary>
    Clause,

    /// <summary>（1）.</summary>
    Point,

    /// <summary>① and the like.</summary>
    Circled,
}

public static class OrdinalStyles
{
    /// <summary>Whether the style is printed 第…: its number keeps its mark when it is named (第二章, but 四).</summary>
    public static bool IsNth(this OrdinalStyle style) => style <= OrdinalStyle.Article;

    /// <summary>Whether a heading with this number names a part of the document; finer ones name clauses.</summary>
    public static bool DividesDocument(this OrdinalStyle style) => style < OrdinalStyle.Article || style is OrdinalStyle.Section or OrdinalStyle.Dotted;

    /// <summary>The prefix that anchors of the style carry.</summary>
    public static string AnchorPrefix(this OrdinalStyle style) => style switch
    {
        OrdinalStyle.Book => "book",
        OrdinalStyle.SubBook => "subbook",
        OrdinalStyle.Chapter => "ch",
        OrdinalStyle.Division => "div",
        OrdinalStyle.Article => "art",
        OrdinalStyle.Annex => "annex",
        OrdinalStyle.Section => "sec",
        OrdinalStyle.Dotted => "num",
        OrdinalStyle.Subsection => "sub",
        OrdinalStyle.Clause => "cl",
        OrdinalStyle.Point => "pt",
        _ => "no",
    };
}
