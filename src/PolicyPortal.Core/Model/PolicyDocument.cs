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
    public ImmutableSortedDictionary<string, AnchorAlias> Aliases { get; init; } = ImmutableSortedDictionary<string, AnchorAlias>.Empty;

    /// <summary>Anchors whose text is gone. None of them is ever given to another text.</summary>
    public ImmutableArray<GoneAnchor> Gone { get; init; } = [];
}

/// <summary>Where an old anchor leads.</summary>
/// <param name="To">The anchor that took it over; one of the document's.</param>
/// <param name="Text">What its own paragraph's text was, as a digest: the same text finds its anchor again; null for another form of <paramref name="To"/>.</param>
public sealed record AnchorAlias(Anchor To, string? Text = null);

/// <summary>An anchor that was published and whose text is no longer there.</summary>
/// <param name="Text">What its paragraph's text was, as a digest: the same text finds its anchor again; null where it is not known.</param>
public sealed record GoneAnchor(Anchor Anchor, string? Text = null);

/// <summary>The part of a source file that a document was read from.</summary>
/// <param name="File">The file's name inside its source folder, with <c>/</c>.</param>
/// <param name="Span">In UTF-16 units of the decoded text.</param>
/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal.</param>
public sealed record SourceReference(string File, TextSpan Span, string Sha256);
