using System.Collections.Immutable;
using PolicyPortal.Core.Quotation;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <param name="Text">The passage as pasted; null is empty.</param>
public sealed record QuotationRequest(string? Text);

/// <summary>The answer of POST /api/verify.</summary>
/// <param name="Cut">Whether the text was longer than what is checked.</param>
/// <param name="Counts">Of the sentences, by verdict; those that there are.</param>
public sealed record QuotationResponse(bool Cut, double TookMs, ImmutableSortedDictionary<string, int> Counts, ImmutableArray<SentenceResponse> Sentences)
{
    public static QuotationResponse Of(QuotationReport report) => new(
        report.IsCut,
        SearchResponse.Milliseconds(report.Took),
        report.Sentences.CountBy(s => NameOf(s.Verdict)).ToImmutableSortedDictionary(StringComparer.Ordinal),
        [.. report.Sentences.Select(SentenceResponse.Of)]);

    internal static string NameOf(QuotationVerdict verdict) => verdict switch
    {
        QuotationVerdict.Verbatim => "verbatim",
        QuotationVerdict.MarksDiffer => "marks-differ",
        QuotationVerdict.Altered => "altered",
        QuotationVerdict.Absent => "absent",
        QuotationVerdict.TooShort => "too-short",
        _ => "unchecked",
    };
}

/// <param name="Verdict">verbatim, marks-differ, altered, absent, too-short or unchecked.</param>
/// <param name="From">Where it begins in the text that was sent, in UTF-16 units.</param>
/// <param name="Part">Whether it is a part of a sentence of the library only.</param>
/// <param name="Elided">Whether it leaves something out with …….</param>
/// <param name="Documents">How many documents hold it.</param>
/// <param name="Places">Some of them, or the nearest one.</param>
/// <param name="Difference">Pieces, each same, missing (the library has it) or added (the quotation has it); empty where nothing differs.</param>
public sealed record SentenceResponse(
    string Text, int From, int To, string Verdict, bool Part, bool Elided, int Documents, ImmutableArray<QuotedPlaceResponse> Places,
    ImmutableArray<DifferenceResponse> Difference)
{
    public static SentenceResponse Of(CheckedSentence sentence) => new(
        sentence.Text, sentence.Span.Start, sentence.Span.End, QuotationResponse.NameOf(sentence.Verdict), sentence.IsPart, sentence.IsElided, sentence.Documents,
        [.. sentence.Places.Select(QuotedPlaceResponse.Of)],
        [.. sentence.Difference.Select(DifferenceResponse.Of)]);
}

/// <param name="Id">The document's.</param>
/// <param name="Label">The clause's number as printed; null for an unnumbered paragraph.</param>
/// <param name="Text">The words there, as printed.</param>
/// <param name="SpansPassages">Whether they run on into the next clause or paragraph.</param>
public sealed record QuotedPlaceResponse(string Id, string Title, string Anchor, string? Label, string Url, string Text, bool SpansPassages)
{
    public static QuotedPlaceResponse Of(QuotedPlace place) => new(
        place.Document.Value, place.DocumentTitle, place.Passage.Anchor.Value, place.Passage.Label, Addresses.Quoted(place), place.Text, place.SpansPassages);
}

/// <param name="Kind">same, missing or added.</param>
public sealed record DifferenceResponse(string Kind, string Text)
{
    public static DifferenceResponse Of(DifferencePiece piece) => new(
        piece.Kind switch { DifferenceKind.Missing => "missing", DifferenceKind.Added => "added", _ => "same" }, piece.Text);
}
