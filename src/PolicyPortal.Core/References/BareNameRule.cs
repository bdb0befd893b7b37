using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>A law's name without 《》: 依照刑法第二百六十四条, 根据宪法和兵役法. Found by the names that the library and the text know; by its shape only where a clause follows.</summary>
internal static partial class BareNameRule
{
    private const string State = "中华人民共和国";
    private const string Lasts = "法典例定则释见宪章安约";

    /// <param name="before">The heads that were found already: what stands between marks is no bare name, and a list goes on behind them.</param>
    public static IEnumerable<Head> Read(string text, DefinedNames names, KnownNames known, IReadOnlyList<Head> before)
    {
        var last = 0;
        var chained = -1;
        for (var end = 2; end <= text.Length; end++)
        {
            if (!Lasts.Contains(text[end - 1], StringComparison.Ordinal) || Start(text, end, names, known) is not { } start || start < last || InMarks(text, start))
            {
                continue;
            }

            // 刑法分则第九章 is the law's chapter.
            var clause = text.AsSpan(end).StartsWith("分则第", StringComparison.Ordinal) || text.AsSpan(end).StartsWith("总则第", StringComparison.Ordinal) ? end + 2 : end;
            var named = clause < text.Length && text[clause] == '第';
            if (!named && !(IsAppealedTo(text, start, end) || IsListed(text, start, end, before, chained)))
            {
                continue;
            }

            var name = text[start..end];
            last = end;
            if (!named)
            {
                chained = end;
            }

            start = text.AsSpan(0, start).EndsWith(State, StringComparison.Ordinal) ? start - State.Length : start;
            yield return new Head(new TextSpan(start, clause), new CitedWork(names.Find(name) ?? name), Locator.Whole, StandsAlone: !named);
        }
    }

    /// <summary>The name that ends before 第三条, by its shape alone: from the last word of the sentence that cannot be part of it.</summary>
    /// <returns>Where it starts; null where no law's name stands there.</returns>
    public static int? StartOfShape(string text, int end)
    {
        var run = Run().Match(text[Math.Max(0, end - 30)..end]);
        if (!run.Success || !DocumentTitles.IsLaw(run.Value))
        {
            return null;
        }

        var cut = LastWordBefore().Matches(run.Value) is { Count: > 0 } words ? words[^1].Index + words[^1].Length : 0;
        var name = run.Value[cut..];
        return name.Length >= 3 && DocumentTitles.IsLaw(name) && !AnyWords().IsMatch(name) ? end - name.Length : null;
    }

    /// <summary>Whether the words before 第三条 are some work's name, known or not: the clause is not the text's own.</summary>
    public static bool EndsWithWork(ReadOnlySpan<char> before) => Work().IsMatch(before);

    private static int? Start(string text, int end, DefinedNames names, KnownNames known)
    {
        var (one, other) = (known.StartOfNameAt(text, end), names.StartOfNameAt(text, end));
        return one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
    }

    // 公司法定代表人 names no law, 刑法修正案 another one.
    private static bool IsAppealedTo(string text, int start, int end) =>
        text[end - 1] is '法' or '典' or '例'
        && !Goes().IsMatch(text.AsSpan(end, Math.Min(6, text.Length - end)))
        && (Cue().IsMatch(text.AsSpan(Math.Max(0, start - 12), Math.Min(12, start)))
            || Appeal().IsMatch(text.AsSpan(end, Math.Min(8, text.Length - end)))
            || (text.AsSpan(0, start).EndsWith("以", StringComparison.Ordinal) && Basis().IsMatch(text.AsSpan(end, Math.Min(60, text.Length - end)))));

    private static bool IsListed(string text, int start, int end, IReadOnlyList<Head> before, int chained)
    {
        var link = And().Match(text, 0, start);
        var at = start - link.Length;
        return link.Success && text[end - 1] is '法' or '典' or '例' && !Goes().IsMatch(text.AsSpan(end, Math.Min(6, text.Length - end)))
            && (at == chained || before.Any(h => h.Span.End == at && h.StandsAlone && h.Work.Title is not null));
    }

    private static bool InMarks(string text, int at) =>
        at > 0 && text.LastIndexOf('《', at - 1) is >= 0 and var open && text.LastIndexOf('》', at - 1) < open && text.IndexOf('》', at) >= 0;

    [GeneratedRegex(@"(?:依照|依据|根据|按照|遵照|参照|比照|违反|触犯|适用|符合|依|按)(?:" + State + @")?$", RegexOptions.RightToLeft)]
    private static partial Regex Cue();

    [GeneratedRegex(@"^(?:的?(?:有关|相关)?规定|(?:施行|实施|公布|颁布)(?:之?[前后]|以[前后]|之日))")]
    private static partial Regex Appeal();

    [GeneratedRegex(@"^[^。；]*?为(?:依据|根据|准绳)")]
    private static partial Regex Basis();

    [GeneratedRegex(@"(?:、|和|与|及|以及|或者?)(?:" + State + @")?$", RegexOptions.RightToLeft)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:修正案|修订|草案|实施条例|实施细则|实施办法|[学院官人律制定治庭令]|规(?!定))")]
    private static partial Regex Goes();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}、]{3,30}$")]
    private static partial Regex Run();

    [GeneratedRegex(@"依照|依据|根据|按照|遵照|参照|比照|违反|触犯|适用|符合|遵守|属于|认定为|关于|以及|或者|下列|上述|有关|具有|存在|构成|对于|实施|执行|规定的|所列|除|、|[和与及或的为将把对在由是有依按据除以]")]
    private static partial Regex LastWordBefore();

    [GeneratedRegex(@"(?:法|法典|条例|规定|办法|细则|规则|通则|总则|分则|公约|协定|议定书|章程|合同|解释|决定|意见|批复|安排|制度|通知|准则)$", RegexOptions.RightToLeft)]
    private static partial Regex Work();

    // 前款规定, 本法规定 and the like are no names.
    [GeneratedRegex(@"^(?:前|本|该|其|此|这|各|上述|下列|有关|相关|法律|行政法规|国家|公司章程|章程|现行|新|原|旧|一般|特别).{0,4}$|(?:款|项|条)规定$")]
    private static partial Regex AnyWords();
}
