using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Quotation;

/// <summary>How a quoted sentence stands to the library.</summary>
public enum QuotationVerdict
{
    /// <summary>The library has it word for word.</summary>
    Verbatim,

    /// <summary>Word for word, but for punctuation, numbering, or the way that characters are written (繁简, 全半角).</summary>
    MarksDiffer,

    /// <summary>Something near it is in the library.</summary>
    Altered,

    /// <summary>Nothing near it is.</summary>
    Absent,

    /// <summary>So short that finding it would tell nothing.</summary>
    TooShort,

    /// <summary>Beyond the number of sentences that one check looks at.</summary>
    Unchecked,
}

/// <param name="Text">What was checked, cut to <see cref="QuotationChecker.MaxLength"/>.</param>
/// <param name="IsCut">Whether something was cut off.</param>
/// <param name="Sentences">In the order of the text.</param>
public sealed record QuotationReport(string Text, bool IsCut, ImmutableArray<CheckedSentence> Sentences, TimeSpan Took)
{
    public int Count(QuotationVerdict verdict) => Sentences.Count(s => s.Verdict == verdict);
}

/// <param name="Span">In <see cref="QuotationReport.Text"/>, in UTF-16 units.</param>
/// <param name="IsPart">Whether it is a part of a sentence of the library only.</param>
/// <param name="IsElided">Whether it leaves something out with …….</param>
/// <param name="Documents">How many documents hold it; for an altered one how many are shown.</param>
/// <param name="Places">Where it stands, or what is nearest, best first; not all of them.</param>
/// <param name="Difference">From the first place's text to the quoted one; empty where they are the same.</param>
public sealed record CheckedSentence(
    TextSpan Span,
    string Text,
    QuotationVerdict Verdict,
    bool IsPart,
    bool IsElided,
    int Documents,
    ImmutableArray<QuotedPlace> Places,
    ImmutableArray<DifferencePiece> Difference)
{
    internal static CheckedSentence Without(QuotationVerdict verdict, TextSpan span, string text) => new(span, text, verdict, false, false, 0, [], []);
}

/// <summary>A place of the library.</summary>
/// <param name="Passage">The passage that it begins in.</param>
/// <param name="Text">The words there, as printed.</param>
/// <param name="SpansPassages">Whether it runs on into the next passage.</param>
public sealed record QuotedPlace(DocumentId Document, string DocumentTitle, Passage Passage, string Text, bool SpansPassages);
