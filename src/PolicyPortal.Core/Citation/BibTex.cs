using System.Globalization;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Citation;

/// <summary>An entry for BibTeX and biblatex. Names of authorities are braced, so that they are not taken apart; the key is ASCII.</summary>
public static class BibTex
{
    public static string Write(CitedPlace cited)
    {
        var known = cited.Document;
        return ManagerEntry.Write(
            $"@{(known.Kind is DocumentKind.Report ? "techreport" : "misc")}{{{cited.Key.Replace('~', '-')},\n",
            [
                ("author", string.Join(" and ", cited.Authors.Select(name => $"{{{Escaped(name)}}}"))),
                ("title", $"{{{Escaped(cited.BareTitle)}}}"),
                ("institution", known.Kind is DocumentKind.Report ? Escaped(string.Join('、', known.IssuingAuthority)) : null),
                ("type", cited.Kind),
                ("number", Escaped(cited.Number)),
                ("year", cited.Year),
                ("date", Iso(known.IssuedOn)),
                ("note", Escaped(cited.Place)),
                ("url", cited.Address),
                ("urldate", Iso(cited.ReadOn)),
                ("langid", "chinese"),
            ],
            (name, value) => $"  {name} = {{{value}}},\n",
            "}\n");
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Escaped(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text ?? "")
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '{' or '}' or '%' or '$' or '&' or '#' or '_' => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
