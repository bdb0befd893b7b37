using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.References;

/// <summary>Reads 第三条第二款第（一）项, and lists and ranges of such: 第三条、第五条, 第（一）、（三）项, 第七项至第十项. 立法技术规范（试行）（一）, 2.</summary>
internal static partial class LocatorReader
{
    private const int LongestList = 60;

    /// <summary>One member of a list.</summary>
    public readonly record struct Member(TextSpan Span, Locator Place, Locator? Through);

    /// <param name="at">Where the first member starts.</param>
    /// <param name="context">What a first member that is no article belongs to.</param>
    /// <returns>In printed order; empty where no place is named.</returns>
    public static ImmutableArray<Member> Read(string text, int at, Locator context)
    {
        var members = ImmutableArray.CreateBuilder<Member>();
        var start = at;
        while (members.Count < LongestList && TryMember(text, start, context, members.Count == 0) is { } member)
        {
            members.Add(member);
            context = member.Place;
            if (Between().Match(text, member.Span.End) is not { Success: true } link)
            {
                break;
            }

            start = member.Span.End + link.Length;
            if (link.Groups["range"].Success && TryMember(text, start, context, false) is { } last)
            {
                members[^1] = member with { Through = last.Place };
            }
        }

        return members.ToImmutable();
    }

    private static Member? TryMember(string text, int start, Locator context, bool first)
    {
        var at = start;
        var place = context;
        LocatorUnit? finest = null;
        while (TryStep(text, at, finest, first && at == start) is { } step && (finest is null || step.Unit > finest)
            && place.With(step.Unit, step.Number, step.Sub) is { } further)
        {
            (place, finest, at) = (further, step.Unit, step.End);
        }

        return finest is null ? null : new(new TextSpan(start, at), place, null);
    }

    private readonly record struct Step(LocatorUnit Unit, int Number, int Sub, int End);

    private static Step? TryStep(string text, int at, LocatorUnit? after, bool opens)
    {
        if (at >= text.Length || (opens && text[at] != '第' && text[at] is not ('（' or '(')))
        {
            return null;
        }

        if (Named().Match(text, at) is { Success: true } named && UnitOf(named.Groups["unit"].Value) is { } unit
            && (named.Groups["nth"].Success || after is not LocatorUnit)
            && (unit is not LocatorUnit.Subitem || after is LocatorUnit.Item or null) && Number(named) is { } number)
        {
            var sub = named.Groups["sub"].Success ? ChineseNumber.TryParse(named.Groups["sub"].ValueSpan) ?? 0 : 0;
            return new(unit, number, sub, at + named.Length);
        }

        // 第（一）、（二）项 and 第一、二项: the unit stands behind the last of them.
        if (Shared().Match(text, at) is { Success: true } shared && UnitOf(shared.Groups["unit"].Value) is { } common
            && (shared.Groups["nth"].Success || after is not LocatorUnit) && Number(shared) is { } open)
        {
            return new(common, open, 0, at + shared.Groups["one"].Length);
        }

        // 第十一条(四)
        return after is LocatorUnit.Article or LocatorUnit.Paragraph && Bracketed().Match(text, at) is { Success: true } item && Number(item) is { } bracketed
            ? new(LocatorUnit.Item, bracketed, 0, at + item.Length)
            : null;
    }

    private static int? Number(Match match) => ChineseNumber.TryParse(match.Groups["n"].ValueSpan);

    internal static LocatorUnit? UnitOf(string unit) => unit switch
    {
        "编" => LocatorUnit.Book,
        "分编" => LocatorUnit.SubBook,
        "章" => LocatorUnit.Chapter,
        "节" => LocatorUnit.Division,
        "条" => LocatorUnit.Article,
        "款" => LocatorUnit.Paragraph,
        "项" => LocatorUnit.Item,
        "目" => LocatorUnit.Subitem,
        _ => null,
    };

    /// <summary>A numeral as law and notices print it, as a pattern.</summary>
    internal const string Numeral = "[〇○零一二三四五六七八九十百千两0-9０-９]{1,9}";

    // 条例, 条件, 项目, 章程, 编制, 节目 and 目标 are words of their own.
    internal const string NoWord = @"(?<!条(?=[例件约]))(?<!项(?=目))(?<!章(?=程))(?<!编(?=制))(?<!节(?=目))(?<!目(?=[标录]))(?<!款(?=[式额]))";

    [GeneratedRegex(@"\G(?<nth>第)?(?<open>[（(])?(?<n>" + Numeral + @")(?(open)[)）])(?<unit>分编|[编章节条款项目])" + NoWord + @"(?:之(?<sub>[一二三四五六七八九十]{1,3})(?![种类]))?")]
    private static partial Regex Named();

    [GeneratedRegex(@"\G(?<one>(?<nth>第)?(?:[（(](?<n>" + Numeral + @")[)）]|(?<n>" + Numeral + @")))(?:(?:、|和|及|或者?|至|到)?第?(?:[（(]" + Numeral + @"[)）]|(?<=[、和及或者至到])" + Numeral + @")){1,30}(?<unit>[条款项目])" + NoWord)]
    private static partial Regex Shared();

    [GeneratedRegex(@"\G[（(](?<n>[一二三四五六七八九十]{1,3})[)）](?!第)")]
    private static partial Regex Bracketed();

    // Members are parted by a mark or a word, or by nothing: （一）（二）（三）项.
    [GeneratedRegex(@"\G(?:(?:的?规定)?(?:(?<range>至|到|－|—{1,2}|～|~|-)|、|，(?=第)|以及|及|和|与|或者?|并)(?=第|[（(]|" + Numeral + @"[、和及或至]?第?(?:" + Numeral + @")?[款项条目])|(?=[（(]" + Numeral + @"[)）]))")]
    private static partial Regex Between();
}
