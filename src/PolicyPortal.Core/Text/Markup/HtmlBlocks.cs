using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text.Markup;

/// <summary>Elements to lines: a line a block, an empty one between blocks, none at a br; rows of tables as rows.</summary>
internal sealed partial class HtmlBlocks(SourceTextBuilder text)
{
    // Deeper than any page that a person wrote; what is deeper keeps its text, not its blocks.
    private const int Deepest = 300;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "li", "main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "ul", "caption", "form",
    };

    private readonly StringBuilder _line = new();
    private string _indent = "";
    private string _before = "";
    private bool _broken;

    /// <summary>Whether a br stands in the middle of a sentence: the lines are then printed lines, to be joined.</summary>
    public bool BreaksSentences { get; private set; }

    public void Title(string? title)
    {
        if (title is not null)
        {
            text.Line(title, LineForm.Heading, 1);
            text.Blank();
        }
    }

    public void Write(IElement root)
    {
        Write(root, 0);
        EndLine();
    }

    private void Write(INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words when node is IElement { LocalName: "pre" }:
                    Preformatted(words.Data);
                    break;
                case IText words:
                    _line.Append(SourceBreak().Replace(words.Data, match => IsBetweenChinese(words.Data, match) ? "" : " "));
                    break;
                case IElement element when depth >= Deepest:
                    _line.Append(element.TextContent.ReplaceLineEndings(" "));
                    break;
                case IElement { LocalName: "br" }:
                    EndLine();
                    _broken = true;
                    break;
                case IElement { LocalName: "table" } table when HtmlTable.TryRead(table) is { } rows:
                    EndBlock();
                    rows.ForEach(row => text.Row(row));
                    text.Blank();
                    break;
                case IElement element when Blocks.Contains(element.LocalName):
                    EndBlock();
                    _indent = Indent(element) is { Length: > 0 } own ? own : _indent;
                    Write(element, depth + 1);
                    EndBlock();
                    _indent = "";
                    break;
                case IElement element:
                    Write(element, depth + 1);
                    break;
                default:
                    break;
            }
        }
    }

    private void Preformatted(string words)
    {
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            _line.Append(line);
            EndLine();
            _broken = true;
        }
    }

    private void EndBlock()
    {
        EndLine();
        _broken = false;
    }

    private void EndLine()
    {
        var line = _line.ToString();
        _line.Clear();
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        var clean = line.Trim();
        BreaksSentences |= _broken && _before.Length > 0 && IsWrapped(_before, line);
        if (!_broken && text.Length > 0)
        {
            text.Blank();
        }

        text.Line(_indent + line.TrimEnd(), SiteLine().IsMatch(line) ? LineForm.SetAside : LineForm.Text);
        (_before, _broken) = (clean, false);
    }

    // A full line, without an indent on the next one, that ends in mid-sentence.
    private static bool IsWrapped(string before, string line) =>
        before.Length >= 14 && !Chars.IsSpace(line[0]) && !Chars.EndsSentence(before[^1]) && line.Trim().Length > 0 && Chars.IsHan(line.Trim()[0]);

    // A page's title and signature are set apart by where they stand, as in print.
    private static string Indent(IElement element)
    {
        var set = element.GetAttribute("align") + element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        return set.Contains("center", StringComparison.OrdinalIgnoreCase) && element.LocalName is "p" or "h1" or "h2" or "h3" or "center" ? "　　　　"
            : set.Contains("right", StringComparison.OrdinalIgnoreCase) && RightAligned().IsMatch(set) && element.LocalName is "p" ? "　　　　　　　　"
            : FirstLineIndent().IsMatch(set) ? "　　"
            : "";
    }

    private static bool IsBetweenChinese(string text, Match match) =>
        match.Index > 0 && match.Index + match.Length < text.Length && Chars.IsWide(text[match.Index - 1]) && Chars.IsWide(text[match.Index + match.Length]);

    [GeneratedRegex(@"^right|text-align:right", RegexOptions.IgnoreCase)]
    private static partial Regex RightAligned();

    [GeneratedRegex(@"text-indent:(?:[1-9]|[1-9][0-9])(?:\.[0-9]+)?(?:em|px|pt)", RegexOptions.IgnoreCase)]
    private static partial Regex FirstLineIndent();

    [GeneratedRegex(@"[ \t]*[\r\n][ \t\r\n]*")]
    private static partial Regex SourceBreak();

    [GeneratedRegex(@"^\s*(?:扫一扫在手机(?:打开当前页|上查看当前页面)|-->|【?\s*(?:打印|关闭|我要纠错|收藏|返回顶部)(?:本页|窗口|此页)?\s*】?|(?:【?\s*(?:打印|关闭|我要纠错)(?:本页|窗口|此页)?\s*】?\s*){2,}|分享(?:到|至)?[:：]?.{0,20}|(?:您?(?:的|现在)?(?:所在的?|当前)位置|您现在所在的位置)[:：].*|【?\s*字[体号][:：].*|责任编辑[:：].*|上一[篇条][:：]?.*|下一[篇条][:：]?.*|发布(?:时间|日期)[:：]\s*[0-9]{4}[-年./].*|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?\s*(?:来源[:：].*|浏览.*|点击.*)?|浏览(?:次数|量)[:：].*|.{0,30}ICP备.*|政府网站标识码[:：]?.*|版权所有[:：]?.*|主办单位?[:：].*承办.*)\s*$")]
    private static partial Regex SiteLine();
}
