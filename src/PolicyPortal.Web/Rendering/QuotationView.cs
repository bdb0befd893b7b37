using PolicyPortal.Core.Quotation;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>How the page of the quotation checker words what was found.</summary>
public static class QuotationView
{
    private static readonly QuotationVerdict[] Order =
    [
        QuotationVerdict.Verbatim, QuotationVerdict.MarksDiffer, QuotationVerdict.Altered, QuotationVerdict.Absent, QuotationVerdict.TooShort, QuotationVerdict.Unchecked,
    ];

    public static string Name(QuotationVerdict verdict) => verdict switch
    {
        QuotationVerdict.Verbatim => Phrases.Say("一字不差"),
        QuotationVerdict.MarksDiffer => Phrases.Say("文字相同"),
        QuotationVerdict.Altered => Phrases.Say("有改动"),
        QuotationVerdict.Absent => Phrases.Say("文库中没有"),
        QuotationVerdict.TooShort => Phrases.Say("太短，不作判断"),
        _ => Phrases.Say("句数太多，未核对"),
    };

    /// <summary>The name that styles know it by.</summary>
    public static string Key(QuotationVerdict verdict) => verdict switch
    {
        QuotationVerdict.Verbatim => "verbatim",
        QuotationVerdict.MarksDiffer => "marks",
        QuotationVerdict.Altered => "altered",
        QuotationVerdict.Absent => "absent",
        _ => "short",
    };

    /// <summary>一字不差3句, and so on; what there is none of is left out.</summary>
    public static IEnumerable<string> Sums(QuotationReport report) =>
        Order.Select(v => (Verdict: v, Count: report.Count(v))).Where(v => v.Count > 0).Select(v => Phrases.Say("{0}{1}句", Name(v.Verdict), v.Count.Grouped()));

    /// <summary>What else is to be said of a sentence.</summary>
    /// <returns>null for nothing.</returns>
    public static string? Note(CheckedSentence sentence)
    {
        string?[] notes =
        [
            sentence.Verdict is QuotationVerdict.MarksDiffer ? Phrases.Say("只有标点、编号或繁简等写法不同") : null,
            sentence.IsElided ? Phrases.Say("有省略，各部分依次见于原文") : sentence.IsPart ? Phrases.Say("是原文一句中的一部分") : null,
        ];
        return notes.Any(n => n is not null) ? string.Join(Phrases.Say("；"), notes.OfType<string>()) : null;
    }

    /// <summary>Where in its document a place is: the headings and the clause's number.</summary>
    public static string Where(QuotedPlace place) => string.Join(" › ", place.Passage.Headings.Append(place.Passage.Label ?? "").Where(t => t.Length > 0));

    /// <summary>The search for all places of a sentence.</summary>
    public static string All(CheckedSentence sentence) => new ListQuery("/search").For(Addresses.Phrases(sentence.Places[0])).Address;
}
