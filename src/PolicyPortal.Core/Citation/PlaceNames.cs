using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Citation;

/// <summary>What the places of one document are called when one cites them: 第三条第二款, 第14条, 第四部分第（二）项, 第5段.</summary>
/// <remarks>
/// In a text of articles as 立法技术规范 has it: 条, then 款 where the article has several, then 项 and 目 without their brackets. Elsewhere by the printed
/// number, and what has none by its count in the clause or document that it stands in.
/// </remarks>
public sealed class PlaceNames
{
    private readonly ImmutableArray<Paragraph> _paragraphs;

    // Of each paragraph the headings and clauses that it stands in, outermost first, itself last where it is one.
    private readonly ImmutableArray<OutlineNode>[] _above;

    private PlaceNames(ImmutableArray<Paragraph> paragraphs)
    {
        _paragraphs = paragraphs;
        _above = new ImmutableArray<OutlineNode>[paragraphs.Length];
        Array.Fill(_above, []);
        foreach (var node in Outline.Of(paragraphs))
        {
            Enter(node, []);
        }
    }

    public static PlaceNames Of(PolicyDocument document) => new(document.Paragraphs);

    /// <summary>A clause with all that stands under it, or a paragraph.</summary>
    public string Of(int place) => string.Concat(Parts(place, isExact: false));

    /// <summary>From one paragraph to another, both included: 第14条至第16条, 第三条第二款至第四款.</summary>
    /// <param name="from">The place of the first paragraph.</param>
    /// <param name="to">The place of the last one; not before the first.</param>
    public string Of(int from, int to)
    {
        if (Whole(from, to) is { } node)
        {
            return string.Concat(Parts(node.Index, isExact: false));
        }

        if (from == to)
        {
            return string.Concat(Parts(from, isExact: true));
        }

        // A clause that is in the range from its first paragraph, or to its last one, is named whole: 第14条至第16条.
        var first = Parts(from, isExact: !(Node(from) is { } opened && EndOf(opened) <= to + 1)).ToArray();
        var closed = _above[to].FirstOrDefault(n => EndOf(n) == to + 1 && n.Index > from && !n.IsHeading);
        var last = Parts(closed?.Index ?? to, isExact: closed is null).ToArray();
        var shared = first.Zip(last).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared == first.Length && shared == last.Length ? string.Concat(first)
            : $"{string.Concat(first)}至{string.Concat(last.Skip(Math.Min(shared, last.Length - 1)))}";
    }

    /// <summary>The paragraphs that a place has when it is cited: a clause or an item with what belongs to it, a heading alone.</summary>
    /// <returns>The place after the last one.</returns>
    public int End(int place) =>
        Node(place) is { IsHeading: false } node ? EndOf(node) : place + 1;

    // isExact: of a clause with several paragraphs its first one alone.
    private IEnumerable<string> Parts(int place, bool isExact) =>
        Node(place) is null && Role(_paragraphs[place].Role) is { } role ? [role]
        : _above[place].FirstOrDefault(n => n.Paragraph.Ordinal?.Style is OrdinalStyle.Article) is { } article ? InArticle(article, place, isExact) : Elsewhere(place, isExact);

    private IEnumerable<string> InArticle(OutlineNode article, int place, bool isExact)
    {
        foreach (var part in _above[article.Index].Where(outer => outer == article || IsPrefix(outer, article)))
        {
            yield return Name(part);
        }

        if ((place != article.Index || isExact) && Subparagraphs(article) is { Count: > 1 } subparagraphs)
        {
            yield return $"第{ChineseNumeral.Of(subparagraphs.Count(at => at <= place))}款";
        }

        // A paragraph after the items is a 款 again, and in none of them.
        foreach (var item in Node(place) is null ? [] : _above[place].SkipWhile(n => n != article).Skip(1))
        {
            yield return $"第{ChineseNumeral.Of(item.Paragraph.Ordinal?.Number ?? 0)}{(item.Paragraph.Level == article.Paragraph.Level + 1 ? "项" : "目")}";
        }
    }

    // 款 are the article's own paragraphs: the first stands beside its number, and rows of tables are none.
    private List<int> Subparagraphs(OutlineNode article)
    {
        var nodes = article.SelfAndDescendants().Skip(1).Select(n => n.Index).ToHashSet();
        return [.. Enumerable.Range(article.Index, article.End - article.Index).Where(i => !nodes.Contains(i) && IsText(i))];
    }

    private IEnumerable<string> Elsewhere(int place, bool isExact)
    {
        var above = _above[place];
        if (above.LastOrDefault() is not { } named)
        {
            return [Counted(place)];
        }

        // cl-14 runs on through the sections, and its number is enough; sec-4-cl-2 needs that of its section.
        string[] own = place != named.Index ? [_paragraphs[place].Role is ParagraphRole.TableRow ? "表格" : $"第{OwnText(named).Count(at => at <= place)}段"]
            : isExact && OwnText(named).Count > 1 && !named.IsHeading ? ["第1段"]
            : [];
        return above.Where(n => n == named || IsPrefix(n, named)).Select(Name).Concat(own);
    }

    private static bool IsPrefix(OutlineNode outer, OutlineNode inner) =>
        inner.Paragraph.Anchor.Value.StartsWith(outer.Paragraph.Anchor.Value + "-", StringComparison.Ordinal);

    // The paragraphs of a clause or under a heading that stand under nothing finer.
    private List<int> OwnText(OutlineNode node)
    {
        var nodes = node.Children.SelectMany(child => Enumerable.Range(child.Index, child.End - child.Index)).ToHashSet();
        return [.. Enumerable.Range(node.Index, node.End - node.Index).Where(i => !nodes.Contains(i) && (i != node.Index || !node.IsHeading) && IsText(i))];
    }

    // Text that stands under nothing is counted by itself.
    private string Counted(int place) => $"第{Enumerable.Range(0, place + 1).Count(i => _above[i].IsEmpty && IsText(i))}段";

    private static string Name(OutlineNode node) => node.Paragraph.Ordinal switch
    {
        null => node.Paragraph.Role is ParagraphRole.AnnexTitle ? "附件" : $"“{node.Paragraph.Text}”部分",
        { Style: OrdinalStyle.Annex } annex => annex.Label.TrimEnd('：', ':', ' '),
        { Style: OrdinalStyle.Section } section => $"第{section.Printed}部分",
        { Style: OrdinalStyle.Subsection or OrdinalStyle.Point } item => $"第（{item.Printed}）项",
        { Style: OrdinalStyle.Clause } clause => $"第{clause.Printed}条",
        { Style: OrdinalStyle.Dotted or OrdinalStyle.Circled } dotted => $"第{dotted.Printed}项",
        var nth => nth.Label,
    };

    private bool IsText(int place) => _paragraphs[place].Role is not ParagraphRole.TableRow && (Node(place) is not null || Role(_paragraphs[place].Role) is null);

    // Signature and date follow the last clause, and a 款 the last item, but are no part of it.
    private int EndOf(OutlineNode node)
    {
        var end = node.End;
        if (node.Paragraph.Role is ParagraphRole.Item)
        {
            return Enumerable.Range(node.Index + 1, end - node.Index - 1).FirstOrDefault(i => Node(i) is null && _paragraphs[i].Role is not ParagraphRole.TableRow, end);
        }

        while (end > node.Index + 1 && Node(end - 1) is null && Role(_paragraphs[end - 1].Role) is not null)
        {
            end--;
        }

        return end;
    }

    // What is no text of the document has a name of its own.
    private static string? Role(ParagraphRole role) => role switch
    {
        ParagraphRole.Title or ParagraphRole.Subtitle => "标题",
        ParagraphRole.DocumentNumber => "发文字号",
        ParagraphRole.Note => "题注",
        ParagraphRole.Byline => "作者",
        ParagraphRole.Addressees => "主送机关",
        ParagraphRole.Salutation => "称谓",
        ParagraphRole.AnnexTitle => "附件",
        ParagraphRole.Signature => "署名",
        ParagraphRole.Date => "成文日期",
        ParagraphRole.SourceNote => "来源",
        ParagraphRole.Annotation => "附注",
        _ => null,
    };

    private OutlineNode? Node(int place) => _above[place].LastOrDefault() is { } node && node.Index == place ? node : null;

    // The clause that the range is, no more and no less.
    private OutlineNode? Whole(int from, int to) => Node(from) is { IsHeading: false } node && EndOf(node) == to + 1 ? node : null;

    private void Enter(OutlineNode node, ImmutableArray<OutlineNode> above)
    {
        var inside = above.Add(node);
        for (var i = node.Index; i < node.End; i++)
        {
            _above[i] = inside;
        }

        foreach (var child in node.Children)
        {
            Enter(child, inside);
        }
    }
}
