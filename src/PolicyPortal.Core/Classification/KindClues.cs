using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Classification;

/// <summary>What of a document tells its kind.</summary>
/// <param name="Title">As printed; null when the source lacks it.</param>
/// <param name="Note">题注; empty when there is none.</param>
/// <param name="Text">Every paragraph, as printed.</param>
/// <param name="Bodies">Those of the text proper.</param>
/// <param name="IsLegal">Whether it has articles (条).</param>
/// <param name="Dateline">电头 before the first words (in brackets behind the last ones it follows a text in full), <paramref name="Salutation"/> 称谓, <paramref name="Addressees"/> 主送机关: the printed words; null where there are none.</param>
internal sealed record KindClues(
    string? Title,
    DocumentNumber? Number,
    string Note,
    ImmutableArray<string> Text,
    ImmutableArray<string> Bodies,
    bool IsLegal,
    string? Dateline,
    string? Salutation,
    string? Addressees)
{
    private const int OpeningParagraphs = 4;

    public IEnumerable<string> Opening => Bodies.Take(OpeningParagraphs);
}

/// <summary>One sign of a kind.</summary>
/// <param name="Weight">Roughly a log likelihood: 6 says it all, 1 hardly anything.</param>
/// <param name="Words">As the document prints them.</param>
/// <param name="Place">In Chinese: where they stand.</param>
internal readonly record struct KindVote(DocumentKind Kind, double Weight, string Words, string Place);
