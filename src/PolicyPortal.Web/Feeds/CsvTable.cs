using System.Text;

namespace PolicyPortal.Web.Feeds;

/// <summary>A table as CSV (RFC 4180), with the mark that tells spreadsheets that it is UTF-8.</summary>
/// <remarks>
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection): what a document says is never run.
/// </remarks>
public sealed class CsvTable
{
    public const string ContentType = "text/csv; charset=utf-8";

    private readonly StringBuilder _text = new("\uFEFF");

    public CsvTable(params ReadOnlySpan<string> headings) => Add(headings);

    public void Add(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            _text.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        }

        _text.Append("\r\n");
    }

    public override string ToString() => _text.ToString();

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    private static string Cell(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsControl(c) || c is '\n'));
        var safe = plain.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? "'" + plain : plain;
        return safe.AsSpan().ContainsAny(",\"\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
