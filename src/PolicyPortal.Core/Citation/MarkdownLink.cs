using System.Text;

namespace PolicyPortal.Core.Citation;

/// <summary>A link that says what it leads to: [《…》（教就业〔2023〕4号）第14条](https://…). Without an address the words alone.</summary>
public static class MarkdownLink
{
    public static string Write(CitedPlace cited)
    {
        var words = Escaped(cited.QuotedTitle + (cited.Document.DocumentNumber is { } number ? $"（{number}）" : "") + cited.Place);
        return cited.Address is { } address ? $"[{words}]({address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})" : words;
    }

    // CommonMark 0.31, 2.4: what would mean something is preceded by \.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '|' or '!' or '#' or '&')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
