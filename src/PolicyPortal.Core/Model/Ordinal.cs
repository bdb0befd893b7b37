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
        OrdinalStyle.Subsection => "sub",
        OrdinalStyle.Clause => "cl",
        OrdinalStyle.Point => "pt",
        _ => "no",
    };
}
