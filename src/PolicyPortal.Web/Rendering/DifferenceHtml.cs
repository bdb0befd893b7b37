using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Core.Quotation;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>A quoted sentence, with what it changes in &lt;del&gt; and &lt;ins&gt;, and said to those who listen; white space between the pieces would be seen.</summary>
public sealed record DifferenceHtml(CheckedSentence Sentence) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Sentence.Difference.IsEmpty)
        {
            encoder.Encode(writer, Sentence.Text);
            return;
        }

        foreach (var piece in Sentence.Difference)
        {
            var (element, said) = piece.Kind switch
            {
                DifferenceKind.Missing => ("del", Phrases.Say("〔原文有：")),
                DifferenceKind.Added => ("ins", Phrases.Say("〔引文作：")),
                _ => ("", ""),
            };
            if (element.Length == 0)
            {
                encoder.Encode(writer, piece.Text);
                continue;
            }

            writer.Write($"<{element}><span class=\"visually-hidden\">");
            encoder.Encode(writer, said);
            writer.Write("</span>");
            encoder.Encode(writer, piece.Text);
            writer.Write("<span class=\"visually-hidden\">");
            encoder.Encode(writer, Phrases.Say("〕"));
            writer.Write($"</span></{element}>");
        }
    }
}
