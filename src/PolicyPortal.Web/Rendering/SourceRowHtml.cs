using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

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
                writer.Write($"<span class=\"page-break\">{Phrases.Say("换页")}</span>");
            }

            writer.Write($"<span class=\"line-number\">{LineNumber(line.Number)}{(isFurniture ? $"<span class=\"visually-hidden\">{Phrases.Say("，不属正文")}</span>" : "")}</span><span class=\"line-text\" lang=\"zh-CN\">");
            encoder.Encode(writer, line.Text);
            writer.Write("</span>");
            if (cut is { Reason.Length: > 0, IsUsual: false })
            {
                writer.Write($"<span class=\"cut is-{cut.Kind.ToString().ToLowerInvariant()}\"><b>{Word(cut.Kind)}</b>");
                encoder.Encode(writer, Phrases.Translate(cut.Reason));
                writer.Write("</span>");
            }

            foreach (var diagnostic in Diagnostics.Where(d => d.Range is { } range && range.Start >= line.Span.Start && range.Start < line.Span.End))
            {
                writer.Write($"<span class=\"finding is-{Findings.Key(diagnostic.Severity)}\"><b>{Findings.Name(diagnostic.Severity)}</b>");
                encoder.Encode(writer, Phrases.Translate(diagnostic.Message));
                writer.Write("</span>");
            }

            writer.Write("</li>");
        }

        writer.Write("</ol>");
    }

    // The number to be seen, and its words to be heard.
    private static string LineNumber(int number) =>
        Phrases.Say("<span class='visually-hidden'>第</span>{0}<span class='visually-hidden'>行</span>", number);

    private static string Word(CutKind kind) => kind switch
    {
        CutKind.Document => Phrases.Say("起件"),
        CutKind.Paragraph => Phrases.Say("起段"),
        CutKind.Furniture => Phrases.Say("版面"),
        _ => Phrases.Say("接排"),
    };
}
