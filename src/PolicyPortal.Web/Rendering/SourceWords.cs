using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>How pages speak of a source's file.</summary>
public static class SourceWords
{
    /// <summary>纯文本，编码 GB18030: the format, and for what is text its encoding.</summary>
    public static string Describe(this Source source)
    {
        var format = source.Format switch
        {
            SourceFormat.Markdown => "Markdown 文本",
            SourceFormat.Html => "网页",
            SourceFormat.Word => "Word 文档",
            SourceFormat.Pdf => "PDF",
            _ => "纯文本",
        };
        return source.Encoding.Length == 0 ? format : $"{format}，编码 {source.Encoding.ToUpperInvariant()}";
    }
}
