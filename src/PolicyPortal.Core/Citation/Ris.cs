using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Citation;

/// <summary>A record in RIS (Research Information Systems): two letters, two spaces, a hyphen, a space, the value; lines end with CR LF.</summary>
public static class Ris
{
    public static string Write(CitedPlace cited) => ManagerEntry.Write(
        "",
        [
            ("TY", Type(cited)),
            .. cited.Authors.Select(author => ("AU", author)),
            ("TI", cited.BareTitle),
            ("M1", cited.Number),
            ("M3", cited.Kind),
            ("PY", cited.Year),
            ("DA", Day(cited.Document.IssuedOn)),
            ("SE", cited.Place),
            ("LA", "zh-CN"),
            ("UR", cited.Address),
            ("Y2", Day(cited.ReadOn)),
        ],
        // A value is one line, whatever it holds.
        (tag, value) => $"{tag}  - {string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c))}\r\n",
        "ER  - \r\n");

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
