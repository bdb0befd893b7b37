using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>Plain text with its hits in &lt;mark&gt;, its references in &lt;a&gt; and its run-in heading in &lt;b&gt;; the one place that encodes them.</summary>
/// <param name="RunIn">Where the run-in heading ends; 0 for none.</param>
/// <param name="FirstHit">The number of the first hit on the page, which makes ids (hit-1, hit-2, …); 0 for marks without ids.</param>
/// <param name="Lead">What the run-in heading is called in style sheets.</param>
public sealed record MarkedText(string Text, ImmutableArray<TextSpan> Hits, int RunIn = 0, int FirstHit = 0, string Lead = "run-in") : IHtmlContent
{
    /// <summary>The references that lead somewhere, ascending, not overlapping; hits may stand in them and across their ends.</summary>
    public ImmutableArray<TextLink> Links { get; init; } = [];

    /// <summary>A snippet, with …… where text was left out.</summary>
    public static IHtmlContent Of(Snippet snippet)
    {
        var content = new HtmlContentBuilder();
        return content
            .Append(snippet.CutBefore ? "……" : "")
            .AppendHtml(new MarkedText(snippet.Text, snippet.Hits))
            .Append(snippet.CutAfter ? "……" : "");
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (RunIn > 0)
        {
            writer.Write($"<b class=\"{Lead}\">");
            WritePart(writer, encoder, 0, RunIn);
            writer.Write("</b>");
        }

        WritePart(writer, encoder, RunIn, Text.Length);
    }

    /// <summary>A part of the text, such as a table's cell. A hit that runs over its end is marked in two pieces, the first of which has the id; so is a link.</summary>
    public void WritePart(TextWriter writer, HtmlEncoder encoder, int from, int to)
    {
        var at = from;
        foreach (var link in Links)
        {
            var (start, end) = (Math.Max(link.Span.Start, from), Math.Min(link.Span.End, to));
            if (start >= end)
            {
                continue;
            }

            WriteMarked(writer, encoder, at, start);
            writer.Write("<a class=\"ref\" href=\"");
            encoder.Encode(writer, link.Address);
            writer.Write("\">");
            WriteMarked(writer, encoder, start, end);
            writer.Write("</a>");
            at = end;
        }

        WriteMarked(writer, encoder, at, to);
    }

    private void WriteMarked(TextWriter writer, HtmlEncoder encoder, int from, int to)
    {
        var at = from;
        for (var i = 0; i < Hits.Length; i++)
        {
            var (start, end) = (Math.Max(Hits[i].Start, from), Math.Min(Hits[i].End, to));
            if (start >= end)
            {
                continue;
            }

            encoder.Encode(writer, Text, at, start - at);
            writer.Write("<mark");
            if (FirstHit > 0 && Hits[i].Start >= from)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $" id=\"hit-{FirstHit + i}\""));
            }

            writer.Write('>');
            encoder.Encode(writer, Text, start, end - start);
            writer.Write("</mark>");
            at = end;
        }

        encoder.Encode(writer, Text, at, to - at);
    }
}
