using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Suggestions;

/// <summary>What a suggestion names; the first come first where all else is equal.</summary>
public enum SuggestionKind
{
    /// <summary>发文字号; it leads to its document.</summary>
    Number,

    /// <summary>标题; it leads to its document.</summary>
    Title,

    /// <summary>发文机关; it leads to what it issued.</summary>
    Authority,

    /// <summary>提法; it is searched for as a quoted text.</summary>
    Phrase,

    /// <summary>A heading; it leads to its place, or is searched for where several read so.</summary>
    Heading,
}

/// <param name="Text">As printed.</param>
/// <param name="Hit">The part of <paramref name="Text"/> that was typed, in characters or by their sound; never empty.</param>
/// <param name="Document">The document that it leads to; null for authorities, phrases, and what stands in several.</param>
/// <param name="Anchor">The heading's; none for the others.</param>
/// <param name="Count">How many documents it leads to.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, TextSpan Hit, DocumentId? Document, Anchor Anchor, int Count);
