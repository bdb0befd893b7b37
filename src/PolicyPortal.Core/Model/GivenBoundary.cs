namespace PolicyPortal.Core.Model;

/// <summary>Where a person says that a document begins, or that none does.</summary>
/// <param name="Begins">Whether a document begins at the paragraph; otherwise it goes on with the one before.</param>
/// <param name="Opening">The words with which the paragraph begins; white space counts for nothing.</param>
/// <param name="Near">About where it stands in the source, in UTF-16 units: of several paragraphs that begin so, the nearest is meant.</param>
public sealed record GivenBoundary(bool Begins, string Opening, int Near);
