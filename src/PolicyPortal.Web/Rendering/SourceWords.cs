using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>How pages speak of a source's file.</summary>
public static class SourceWords
{
    /// <summary>纯文本，编码 GB18030: the format, and for what is text its encoding.</summary>
    public static string Describe(this Source source)
    {
        var format = source.Format switch
        {
            SourceFormat.Markdown => Phrases.Say("Markdown 文本"),
            SourceFormat.Html => Phrases.Say("网页"),
            SourceFormat.Word => Phrases.Say("Word 文档"),
            SourceFormat.Pdf => "PDF",
            _ => Phrases.Say("纯文本"),
        };
        return source.Encoding.Length == 0 ? format : Phrases.Say("{0}，编码 {1}", format, source.Encoding.ToUpperInvariant());
    }
}
