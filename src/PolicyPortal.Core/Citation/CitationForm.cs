using System.Collections.Immutable;

namespace PolicyPortal.Core.Citation;

/// <summary>A way to write a citation.</summary>
/// <param name="Key">Its name for programs: running, gbt7714, markdown, bibtex, ris, quotation.</param>
/// <param name="Label">Its Chinese name.</param>
/// <param name="IsFile">Whether it is a file that reference managers read, of more than one line.</param>
public sealed record CitationForm(string Key, string Label, Func<CitedPlace, string> Write, bool IsFile = false)
{
    /// <summary>Every form, in the order in which they are offered.</summary>
    public static ImmutableArray<CitationForm> All { get; } =
    [
        new("running", "文中夹注", RunningText.Write),
        new("quotation", "原文加出处", Quotation.Write),
        new("gbt7714", "GB/T 7714—2015", Gbt7714.Write),
        new("markdown", "Markdown", MarkdownLink.Write),
        new("bibtex", "BibTeX", BibTex.Write, IsFile: true),
        new("ris", "RIS", Ris.Write, IsFile: true),
    ];
}
