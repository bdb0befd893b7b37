using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>How often a text stands in the documents, by the year in which they were issued. Counted as a quoted text is found: literally, in normalised text.</summary>
/// <param name="Phrase">As asked.</param>
/// <param name="Years">The years in which it stands, in order; the documents without a date last.</param>
/// <param name="First">The earliest dated document that holds it, at its first passage; null where no dated one does.</param>
/// <param name="Last">The latest one, at its last passage; null where no dated one does.</param>
public sealed record PhraseHistory(string Phrase, ImmutableArray<YearCount> Years, PhraseUse? First, PhraseUse? Last)
{
    public static PhraseHistory Empty(string phrase) => new(phrase, [], null, null);
}

/// <summary>A text's use in one year.</summary>
/// <param name="Year">null for documents without a date.</param>
/// <param name="Documents">That hold it; at least 1.</param>
/// <param name="Passages">That hold it; at least 1.</param>
/// <param name="Occurrences">Each place where it begins, places that overlap included; at least 1.</param>
public readonly record struct YearCount(int? Year, int Documents, int Passages, int Occurrences);

/// <summary>A passage that holds a text.</summary>
public sealed record PhraseUse(DocumentId Document, string Title, DateOnly IssuedOn, Passage Passage);
