using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>A document in the layout of GB/T 9704-2012: what stands in the 版头, then the 主体 in printed order.</summary>
/// <param name="Mark">发文机关标志, an authority a line; empty for a document without a letterhead (a speech, a law).</param>
/// <param name="Number">发文字号; null where there is none.</param>
/// <param name="Title">The title, a printed line each.</param>
/// <param name="Blocks">What follows the title.</param>
public sealed record PrintedSheet(ImmutableArray<string> Mark, string? Number, ImmutableArray<string> Title, ImmutableArray<PrintedBlock> Blocks)
{
    // 7.2.4: the mark is as wide as the type page allows.
    private const int LongestMark = 24;

    /// <summary>How large the mark can be: is-short, is-middle, is-long.</summary>
    public string MarkSize => Mark.IsEmpty ? "" : Mark.Max(name => name.Length) switch { <= 7 => "is-short", <= 12 => "is-middle", _ => "is-long" };

    public static PrintedSheet Of(PolicyDocument document)
    {
        var known = document.Metadata;
        var head = PrintedHead.Of(document);
        var hasMark = known.DocumentNumber is not null && !known.IssuingAuthority.IsEmpty && known.IssuingAuthority.All(name => name.Length <= LongestMark);
        var titles = head.Title.IsEmpty ? [known.ShownTitle()] : head.Title.Select(i => document.Paragraphs[i].Text);
        var levels = new HeadingLevels();
        var rest = document.Paragraphs.Select((paragraph, i) => (Paragraph: paragraph, Level: levels.Next(paragraph), Place: i)).Where(row => !head.Shown.Contains(row.Place)).ToImmutableArray();
        return new(
            hasMark ? known.IssuingAuthority : [],
            known.DocumentNumber?.ToString(),
            [.. titles],
            [.. Grouped([.. rest.Select(row => (row.Paragraph, row.Level))])]);
    }

    // Rows of one table belong together, and so do the signatures with the date under them.
    private static IEnumerable<PrintedBlock> Grouped(ImmutableArray<(Paragraph Paragraph, int Level)> rows)
    {
        for (var i = 0; i < rows.Length;)
        {
            var kind = PrintedBlock.KindOf(rows[i].Paragraph);
            var end = i + 1;
            while (kind is PrintedBlockKind.Table or PrintedBlockKind.Closing && end < rows.Length && PrintedBlock.KindOf(rows[end].Paragraph) == kind)
            {
                end++;
            }

            yield return new(kind, [.. rows[i..end].Select(row => row.Paragraph)], rows[i].Level);
            i = end;
        }
    }
}

/// <param name="HeadingLevel">2 to 6 for a heading; 0 for others.</param>
public sealed record PrintedBlock(PrintedBlockKind Kind, ImmutableArray<Paragraph> Paragraphs, int HeadingLevel)
{
    public Paragraph First => Paragraphs[0];

    internal static PrintedBlockKind KindOf(Paragraph paragraph) => paragraph.Role switch
    {
        ParagraphRole.TableRow => PrintedBlockKind.Table,
        ParagraphRole.Signature or ParagraphRole.Date => PrintedBlockKind.Closing,
        ParagraphRole.AnnexTitle when paragraph.Level > 0 => PrintedBlockKind.Annex,
        _ => PrintedBlockKind.Text,
    };
}

public enum PrintedBlockKind
{
    Text,
    Table,

    /// <summary>署名 and 成文日期, centred on each other.</summary>
    Closing,

    /// <summary>The head of an annex, which begins a page.</summary>
    Annex,
}
