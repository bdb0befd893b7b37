using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>The printed lines of a row as HTML: numbers, page breaks, the line as it stands, and where it is known why it was cut so.</summary>
/// <param name="Cuts">By the place where a line begins; empty for readers, who are not told.</param>
/// <param name="Seen">The numbers that the page has shown already: a line that two paragraphs share gets its id once.</param>
public sealed record SourceRowHtml(
    ImmutableArray<SourceRowLine> Lines, IReadOnlyDictionary<int, Cut> Cuts, IReadOnlyCollection<Diagnostic> Diagnostics, HashSet<int> Seen) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<ol class=\"printed\">");
        foreach (var (line, isFurniture) in Lines)
        {
            var cut = Cuts.GetValueOrDefault(line.Span.Start);
            var isBreak = line.OpensPage && Seen.Count > 0;
            writer.Write("<li");
            if (Seen.Add(line.Number))
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $" id=\"L{line.Number}\""));
            }

            writer.Write($" class=\"{(isFurniture ? "is-furniture" : "is-text")}{(isBreak ? " opens-page" : "")}\">");
            if (isBreak)
            {
                writer.Write("<span class=\"page-break\">换页</span>");
            }

            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<span class=\"line-number\"><span class=\"visually-hidden\">第</span>{line.Number}<span class=\"visually-hidden\">行{(isFurniture ? "，不属正文" : "")}</span></span><span class=\"line-text\">"));
            encoder.Encode(writer, line.Text);
            writer.Write("</span>");
            if (cut is { Reason.Length: > 0, IsUsual: false })
            {
                writer.Write($"<span class=\"cut is-{cut.Kind.ToString().ToLowerInvariant()}\"><b>{Word(cut.Kind)}</b>");
                encoder.Encode(writer, cut.Reason);
                writer.Write("</span>");
            }

            foreach (var diagnostic in Diagnostics.Where(d => d.Range is { } range && range.Start >= line.Span.Start && range.Start < line.Span.End))
            {
                writer.Write($"<span class=\"finding is-{Findings.Key(diagnostic.Severity)}\"><b>{Findings.Name(diagnostic.Severity)}</b>");
                encoder.Encode(writer, diagnostic.Message);
                writer.Write("</span>");
            }

            writer.Write("</li>");
        }

        writer.Write("</ol>");
    }

    private static string Word(CutKind kind) => kind switch
    {
        CutKind.Document => "起件",
        CutKind.Paragraph => "起段",
        CutKind.Furniture => "版面",
        _ => "接排",
    };
}
