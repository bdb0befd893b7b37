using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>Rows that follow each other as one table, in a box of its own that scrolls where the page is narrow.</summary>
public sealed record TableHtml(ImmutableArray<ParagraphView> Rows) : IHtmlContent
{
    // A table of fewer rows may as well be a form, whose first row heads nothing.
    private const int FewestRowsUnderHead = 2;

    /// <summary>The body's blocks: every paragraph by itself, rows as tables.</summary>
    public static IEnumerable<IHtmlContent> Blocks(ImmutableArray<ParagraphView> body)
    {
        for (var i = 0; i < body.Length;)
        {
            var end = i;
            while (end < body.Length && body[end].Paragraph.Role is ParagraphRole.TableRow)
            {
                end++;
            }

            yield return end > i ? new TableHtml(body[i..end]) : new ParagraphHtml(body[i]);
            i = Math.Max(end, i + 1);
        }
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var columns = Rows.Max(row => Cells(row).Length);
        var headed = Rows.Length > FewestRowsUnderHead && IsHead(Cells(Rows[0]), columns);
        writer.Write($"<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{Phrases.Say("表格")}\"><table>\n");
        for (var i = 0; i < Rows.Length; i++)
        {
            WriteRow(Rows[i], columns, i == 0 && headed, writer, encoder);
        }

        writer.Write("</table></div>\n");
    }

    private static void WriteRow(ParagraphView row, int columns, bool head, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<tr id=\"{row.Paragraph.Anchor}\"{(row.IsTarget ? " class=\"is-target\"" : "")}>");
        var cells = Cells(row);
        for (int i = 0, at = 0; i < columns; i++)
        {
            writer.Write(head ? "<th scope=\"col\">" : "<td>");
            if (i == 0)
            {
                ParagraphHtml.WriteAliases(row, writer);
            }

            if (i < cells.Length)
            {
                row.Text.WritePart(writer, encoder, at, at + cells[i].Length);
                at += cells[i].Length + 1;
            }

            if (i == columns - 1)
            {
                ParagraphHtml.WriteMark(row.Paragraph, writer, encoder, Phrases.Say("本行的链接"));
            }

            writer.Write(head ? "</th>" : "</td>");
        }

        writer.Write("</tr>\n");
    }

    // 序号, 姓名, 单位: every column is named, and no name is a number.
    private static bool IsHead(string[] cells, int columns) => cells.Length == columns && cells.All(cell => cell.Length > 0 && !cell.All(c => char.IsAsciiDigit(c) || c is '.' or '%'));

    private static string[] Cells(ParagraphView row) => row.Paragraph.Text.Split('\t');
}
