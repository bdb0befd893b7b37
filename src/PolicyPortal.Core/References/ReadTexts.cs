using System.Collections.Immutable;

namespace PolicyPortal.Core.References;

/// <summary>What was read of a library's texts, so that it need not be read again.</summary>
/// <param name="Documents">One a document, in the order of their ids.</param>
/// <param name="Known">The names that were looked for.</param>
public sealed record ReadTexts(ImmutableArray<DocumentReferences> Documents, KnownNames Known)
{
    public static ReadTexts None { get; } = new([], KnownNames.None);

    /// <summary>Whether nothing was read anew since the other.</summary>
    public bool IsStill(ReadTexts other) =>
        Documents.Length == other.Documents.Length && Documents.Zip(other.Documents).All(d => ReferenceEquals(d.First, d.Second)) && Known.ChangedFrom(other.Known).Count == 0;
}
