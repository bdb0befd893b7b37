using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

/// <summary>One document: its address, what is said of it, and its text, paragraph by paragraph.</summary>
public sealed record PolicyDocument
{
    public required DocumentId Id { get; init; }

    public required DocumentMetadata Metadata { get; init; }

    /// <summary>Every paragraph in printed order: title lines, body, signature and all.</summary>
    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    /// <summary>Every source that holds the document. The text and the paragraphs' ranges are the first one's; empty for a document that was written by hand.</summary>
    public ImmutableArray<SourceReference> Sources { get; init; } = [];

    /// <summary>Anchors that were taken over by others: the old one leads to the new.</summary>
    public ImmutableSortedDictionary<string, Anchor> Aliases { get; init; } = ImmutableSortedDictionary<string, Anchor>.Empty;

    /// <summary>Anchors whose text is gone.</summary>
    public ImmutableArray<Anchor> Gone { get; init; } = [];
}

/// <summary>The part of a source file that a document was read from.</summary>
/// <param name="File">The file's name inside its source folder, with <c>/</c>.</param>
/// <param name="Span">In UTF-16 units of the decoded text.</param>
/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal.</param>
public sealed record SourceReference(string File, TextSpan Span, string Sha256);
