using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>A reference with where it leads.</summary>
/// <param name="Paragraph">The place of the paragraph that it stands in.</param>
/// <param name="Anchor">Of the clause in the document that it leads to; none for the whole document and where it leads nowhere.</param>
public sealed record ReferenceLink(int Paragraph, Reference Reference, Resolution Resolution, Anchor Anchor);

/// <summary>A paragraph that refers to a document.</summary>
/// <param name="Document">That it stands in.</param>
/// <param name="IsOwn">Whether that is the document itself.</param>
/// <param name="Paragraph">Its place there.</param>
/// <param name="Spans">The words that refer, in its text.</param>
/// <param name="To">The clauses that they lead to; empty where they name the whole document.</param>
public sealed record Citation(DocumentId Document, bool IsOwn, int Paragraph, ImmutableArray<TextSpan> Spans, ImmutableArray<Anchor> To);

/// <param name="Passages">How many passages of the citing document refer to it.</param>
public sealed record CitingCount(DocumentId Id, int Passages);

/// <param name="By">How many other documents refer to it.</param>
public sealed record CitedDocument(DocumentId Id, int By);

/// <summary>References to one work that lead nowhere.</summary>
/// <param name="Name">As one of them prints it; empty for the text itself.</param>
/// <param name="Document">The work, where only the clause is missing; null where the work is.</param>
/// <param name="References">How many there are.</param>
/// <param name="Documents">How many documents they stand in.</param>
/// <param name="Examples">One a document, some of them.</param>
public sealed record UnresolvedWork(
    string Name, DocumentId? Document, UnresolvedReason Reason, int References, int Documents, ImmutableArray<UnresolvedExample> Examples)
{
    public const int MostExamples = 3;
}

/// <param name="Paragraph">The place of the paragraph.</param>
/// <param name="Span">The words, in its text.</param>
public sealed record UnresolvedExample(DocumentId Document, int Paragraph, TextSpan Span);

/// <param name="Found">All references.</param>
/// <param name="Unresolved">By reason; reasons that do not occur are left out.</param>
public sealed record ReferenceTotals(int Documents, int Found, IReadOnlyDictionary<UnresolvedReason, int> Unresolved)
{
    public int Resolved => Found - Unresolved.Values.Sum();
}
