using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>施行日期, as a text's last sentences give it: 本法自2021年1月1日起施行; 本条例自公布之日起施行.</summary>
/// <param name="Date">null when it is the day of publication.</param>
/// <param name="Start">In the paragraph, in UTF-16 units.</param>
internal sealed partial record EffectiveRule(DateOnly? Date, int Start, int Length)
{
    /// <returns>null when the paragraph does not say since when the text itself is in force.</returns>
    public static EffectiveRule? TryRead(string paragraph)
    {
        if (OnDay().Match(paragraph) is { Success: true } day && ChineseDate.Find(day.Value) is { } date)
        {
            return new(date, day.Groups["words"].Index, day.Groups["words"].Length);
        }

        return OnPublication().Match(paragraph) is { Success: true } m ? new(null, m.Groups["words"].Index, m.Groups["words"].Length) : null;
    }

    // What is in force is the text itself, or what it makes public: not a tax of which it speaks.
    private const string Subject = @"(?:本\p{IsCJKUnifiedIdeographs}{1,8}?|现予(?:以)?公布|予以公布|现予发布|^(?:第\p{IsCJKUnifiedIdeographs}{1,6}条 ?|[一二三四五六七八九十]+、)?|，|。)，?";

    [GeneratedRegex(Subject + @"(?<words>自" + ChineseDate.Pattern + @"(?:[零0]时)?起(?:正式)?(?:施行|实施|执行|生效|试行))")]
    private static partial Regex OnDay();

    // 自公布之日起三十日后施行 is another day, which no rule counts.
    [GeneratedRegex(Subject + @"(?<words>自(?:公布|发布|印发|颁布|下发|发文)之日起(?:正式)?(?:施行|实施|执行|生效|试行))")]
    private static partial Regex OnPublication();
}
