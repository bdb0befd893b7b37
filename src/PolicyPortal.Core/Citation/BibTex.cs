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
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"@{(known.Kind is DocumentKind.Report ? "techreport" : "misc")}{{{cited.Key.Replace('~', '-')},\n");
        Field("author", cited.Authors.IsEmpty ? null : string.Join(" and ", cited.Authors.Select(name => $"{{{Escaped(name)}}}")));
        Field("title", $"{{{Escaped(cited.BareTitle)}}}");
        Field("institution", known.Kind is DocumentKind.Report && !known.IssuingAuthority.IsEmpty ? Escaped(string.Join('、', known.IssuingAuthority)) : null);
        Field("type", known.Kind is DocumentKind.Other ? null : known.Kind.Label());
        Field("number", known.DocumentNumber is { } number ? Escaped(number.ToString()) : null);
        Field("year", known.IssuedOn?.Year.ToString(CultureInfo.InvariantCulture));
        Field("date", known.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("note", cited.Place is null ? null : Escaped(cited.Place));
        Field("url", cited.Address);
        Field("urldate", cited.Address is null ? null : cited.AccessedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("langid", "chinese");
        return entry.Append("}\n").ToString();

        void Field(string name, string? value)
        {
            if (value is not null)
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
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
