using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>What the graph remembers of one document: its references and the places that others may name.</summary>
/// <param name="Fingerprint">Of the file that it was read from: another one has to be read again.</param>
/// <param name="Date">Of the text as it stands; null where it is not known.</param>
/// <param name="Found">In printed order.</param>
public sealed record DocumentReferences(
    DocumentId Id, string Fingerprint, DateOnly? Date, ImmutableArray<FoundReference> Found, ClauseIndex Clauses)
{
    public static DocumentReferences Of(PolicyDocument document, string fingerprint, KnownNames known) => new(
        document.Id,
        fingerprint,
        TitleIndex.DateOf(document.Metadata),
        [.. ReferenceFinder.Find(document, known).SelectMany((found, i) => found.Select(r => new FoundReference(i, r)))],
        ClauseIndex.Of(document));
}

/// <param name="Paragraph">The place of the paragraph that it stands in.</param>
public readonly record struct FoundReference(int Paragraph, Reference Reference);
