using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

/// <summary>A source's text after decoding.</summary>
/// <param name="Name">The file's name inside its source folder, with <c>/</c>.</param>
/// <param name="Text">The whole text, line ends as they were; spans count in it.</param>
/// <param name="Encoding">IANA name of the encoding that it was read with.</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal.</param>
public sealed record Source(string Name, string Text, string Encoding, string Sha256);

/// <summary>A source and what was made of it. Ranges of the documents' paragraphs and of the furniture partition the source.</summary>
/// <param name="Furniture">Page numbers, running headers, stray glyphs: ranges that belong to no document.</param>
public sealed record ParsedSource(
    Source Source,
    ImmutableArray<TextSpan> Furniture,
    ImmutableArray<PolicyDocument> Documents,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Why each printed line stands where it stands; empty unless it was asked for.</summary>
    public ImmutableArray<Cut> Cuts { get; init; } = [];
}
