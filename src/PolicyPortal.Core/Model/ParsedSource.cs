using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

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
