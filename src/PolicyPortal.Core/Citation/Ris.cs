using System.Globalization;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Citation;

/// <summary>A record in RIS (Research Information Systems): two letters, two spaces, a hyphen, a space, the value; lines end with CR LF.</summary>
public static class Ris
{
    public static string Write(CitedPlace cited)
    {
        var known = cited.Document;
        var record = new StringBuilder();
        Line("TY", Type(cited));
        foreach (var author in cited.Authors)
        {
            Line("AU", author);
        }

        Line("TI", cited.BareTitle);
        Line("M1", known.DocumentNumber?.ToString());
        Line("M3", known.Kind is DocumentKind.Other ? null : known.Kind.Label());
        Line("PY", known.IssuedOn?.Year.ToString(CultureInfo.InvariantCulture));
        Line("DA", Day(known.IssuedOn));
        Line("SE", cited.Place);
        Line("LA", "zh-CN");
        Line("UR", cited.Address);
        Line("Y2", cited.Address is null ? null : Day(cited.AccessedOn));
        record.Append("ER  - \r\n");
        return record.ToString();

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                // A value is one line, whatever it holds.
                record.Append(tag).Append("  - ").Append(string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c))).Append("\r\n");
            }
        }
    }

    private static string Type(CitedPlace cited) => cited.Document.Kind switch
    {
        _ when cited.IsStatute => "STAT",
        DocumentKind.Report => "RPRT",
        DocumentKind.Speech or DocumentKind.Greeting or DocumentKind.Article or DocumentKind.Letter => "GEN",
        DocumentKind.Communique => "NEWS",
        _ => "GOVDOC",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
}
