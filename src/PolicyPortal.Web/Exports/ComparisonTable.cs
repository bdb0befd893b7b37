using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace PolicyPortal.Web.Exports;

/// <summary>新旧对照表 as departments print one: a landscape table of two columns, deletions struck out, additions bold and underlined, and the sources under it.</summary>
internal static class ComparisonTable
{
    private const string Left = "旧";
    private const string Right = "新";

    /// <param name="rows">Those to print.</param>
    /// <param name="origin">The site's address, for the sources.</param>
    public static byte[] Write(DocumentComparison comparison, IEnumerable<ComparisonRow> rows, string origin)
    {
        var title = $"《{comparison.New.Metadata.Title}》新旧对照表";
        return WordFile.Write(title, landscape: true, [
            WordFile.Heading(title, 36, JustificationValues.Center),
            WordFile.Note("加删除线的为删去的文字，加粗并加下划线的为增加的文字；编号、标点、空格和繁简的差别不标出。"),
            TableOf(comparison, rows),
            SourceLine(Left, comparison.Old, origin),
            SourceLine(Right, comparison.New, origin),
        ]);
    }

    private static Table TableOf(DocumentComparison comparison, IEnumerable<ComparisonRow> rows)
    {
        var width = WordFile.Width(landscape: true) / 2;
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{width * 2}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 115, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 115, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = $"{width}" }, new GridColumn { Width = $"{width}" }),
            new TableRow(
                new TableRowProperties(new CantSplit(), new TableHeader()),
                Cell(width, [HeadOf(comparison.Old)]),
                Cell(width, [HeadOf(comparison.New)])));
        foreach (var row in rows)
        {
            table.AppendChild(new TableRow(Cell(width, SideOf(row, isOld: true)), Cell(width, SideOf(row, isOld: false))));
        }

        return table;
    }

    private static Paragraph HeadOf(PolicyDocument document)
    {
        var facts = string.Join("，", new[] { document.Metadata.DocumentNumber?.ToString(), document.Metadata.IssuedOn?.Chinese() }.OfType<string>());
        return WordFile.Paragraph(
            [WordFile.Run(facts.Length == 0 ? document.Metadata.ShownTitle() : $"{document.Metadata.ShownTitle()}（{facts}）", new RunProperties(WordFile.Face("黑体"), new Bold()))],
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }));
    }

    private static IEnumerable<Paragraph> SideOf(ComparisonRow row, bool isOld)
    {
        var side = isOld ? row.Old : row.New;
        if (side.Passages.IsEmpty)
        {
            yield return WordFile.Paragraph([WordFile.Run("（无）", new RunProperties(new Color { Val = "595959" }))]);
            yield break;
        }

        // What stands on one side alone is changed altogether.
        var isAlone = row.Kind is RowKind.Added or RowKind.Dropped;
        for (var at = 0; at <= side.Text.Length;)
        {
            var end = side.Text.IndexOf('\n', at) is var found and >= 0 ? found : side.Text.Length;
            var runs = side.Pieces(at, end).Select(piece => WordFile.Run(piece.Text.Replace('\t', ' '), piece.IsChanged || isAlone ? Changed(isOld) : null));
            yield return WordFile.Paragraph(runs, new ParagraphProperties(new Justification { Val = JustificationValues.Both }));
            at = end + 1;
        }

        if (row.Kind is RowKind.Moved && !isOld)
        {
            yield return WordFile.Note("（位置有移动）");
        }
    }

    private static RunProperties Changed(bool isOld) =>
        isOld ? new RunProperties(new Strike()) : new RunProperties(WordFile.Face("黑体"), new Bold(), new Underline { Val = UnderlineValues.Single });

    private static Paragraph SourceLine(string name, PolicyDocument document, string origin)
    {
        var known = document.Metadata;
        var facts = new[] { known.Voice(), known.DocumentNumber?.ToString(), known.IssuedOn?.Chinese(), origin + Addresses.Document(document.Id) };
        return WordFile.Note($"{name}：《{known.Title}》，{string.Join("，", facts.OfType<string>())}");
    }

    private static TableCell Cell(int width, IEnumerable<OpenXmlElement> content) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. content]);

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "404040" };
}
