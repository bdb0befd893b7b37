using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text.Markup;

/// <summary>
/// What a government site says of the document beside it: 索引号, 发文机关, 成文日期, 标题, 发文字号 … in a table or list of its own, and the page's
/// ArticleTitle (政府网站发展指引, 国办发〔2017〕47号, annex 2).
/// </summary>
internal static partial class PageCatalogue
{
    // So many labels make a catalogue; a table with fewer is one only where it holds next to nothing else.
    private const int FewestLabels = 3;
    private const int SmallTable = 60;
    private const int LargestPart = 1500;

    private static readonly (string Field, string[] Labels)[] Fields =
    [
        ("title", ["标题", "名称", "文件名称", "信息名称"]),
        ("documentNumber", ["发文字号", "文号", "文件编号", "发文号"]),
        ("issuingAuthority", ["发文机关", "发文单位", "制发机关", "发布机构", "发布机关", "发文机构"]),
        ("issuedOn", ["成文日期", "发文日期", "印发日期"]),
        ("effectiveOn", ["施行日期", "实施日期", "生效日期"]),
        ("subjects", ["主题分类"]),
    ];

    /// <summary>Takes the catalogue out of the page and sets it aside in the text, a line an entry.</summary>
    /// <returns>What says something of a field; the first of several.</returns>
    public static ImmutableArray<SourceFact> Take(IDocument page, SourceTextBuilder text)
    {
        var entries = new List<(string Label, string Value)>();
        var weights = new ElementWeights(page);
        var parts = page.QuerySelectorAll("table, ul, ol, dl, div, section").Where(part => IsCatalogue(part, weights)).ToArray();

        // The innermost of them: a catalogue's own frame may hold the whole page.
        foreach (var part in parts.Except(parts.SelectMany(part => part.Ancestors<IElement>())))
        {
            entries.AddRange(Entries(part));
            part.Remove();
        }

        if (page.QuerySelector("meta[name=ArticleTitle i]")?.GetAttribute("content") is { } title && !string.IsNullOrWhiteSpace(title))
        {
            entries.Add(("标题", title));
        }

        var facts = ImmutableArray.CreateBuilder<SourceFact>();
        foreach (var (label, value) in entries)
        {
            var clean = LineText.Clean(value).TrimStart('：', ':', ' ');
            var line = text.Line($"{label}：{clean}", LineForm.SetAside);
            if (clean.Length > 0 && Fields.FirstOrDefault(row => row.Labels.Contains(label)).Field is { } field && facts.All(fact => fact.Field != field))
            {
                facts.Add(new(field, clean, line with { Start = line.Start + label.Length + 1, End = line.End - 1 }));
            }
        }

        return facts.ToImmutable();
    }

    private static bool IsCatalogue(IElement part, ElementWeights weights)
    {
        var size = weights.Characters(part);
        if (size is 0 or > LargestPart)
        {
            return false;
        }

        var labels = Texts(part).Select(Label).Where(label => label is not null).Distinct().Count();
        return labels >= FewestLabels || (labels > 0 && size < SmallTable && part.LocalName is "table");
    }

    private static List<(string Label, string Value)> Entries(IElement part)
    {
        var entries = new List<(string Label, string Value)>();
        foreach (var text in Texts(part))
        {
            if (Label(text) is { } label)
            {
                entries.Add((label, Squeezed(text) is var whole && whole.IndexOfAny(['：', ':']) is var colon && colon >= 0 ? AfterColon(text) : ""));
            }
            else if (entries.Count > 0)
            {
                entries[^1] = (entries[^1].Label, $"{entries[^1].Value} {text}".Trim());
            }
        }

        return entries;
    }

    // A table's cells, a list's pieces of text: a label and its value are parted by the markup, or stand in one piece with a colon between.
    private static IEnumerable<string> Texts(IElement part) =>
        (part.LocalName is "table" ? part.QuerySelectorAll("td, th").Where(cell => cell.QuerySelector("td, th") is null).Select(cell => cell.TextContent)
            : part.Descendants<IText>().Select(node => node.Data))
        .Where(text => !string.IsNullOrWhiteSpace(text));

    private static string? Label(string text) => LabelAtStart().Match(Squeezed(text)) is { Success: true } m ? m.Groups["label"].Value : null;

    private static string Squeezed(string text) => Spaces().Replace(text, "");

    private static string AfterColon(string text) => text[(text.IndexOfAny(['：', ':']) + 1)..].Trim();

    [GeneratedRegex(@"[\s【】\[\]]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<label>索引号|信息索引号?|主题分类|组配分类|体裁分类|发文机关|发文单位|发文机构|制发机关|成文日期|发文日期|印发日期|标题|名称|文件名称|信息名称|发文字号|发文号|文号|文件编号|发布日期|公开日期|主题词|公文种类|有效性|效力状态|文件状态|发布机构|发布机关|信息分类|信息类别|公开类别|公开方式|公开形式|公开范围|公开时限|生成日期|产生日期|关键词|关键字|内容概述|内容分类|废止日期|失效日期|失效时间|施行日期|实施日期|生效日期|责任部门|公开责任部门)(?:[:：]|$)")]
    private static partial Regex LabelAtStart();
}
