using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Terms;

/// <summary>What a library's documents are told by, beside their titles: its phrases and its headings.</summary>
/// <param name="Fingerprint">Of the library that it was made from, and of how; empty for none.</param>
/// <param name="Phrases">Best first.</param>
/// <param name="Headings">In no order; none twice.</param>
public sealed record TermList(string Fingerprint, ImmutableArray<Phrase> Phrases, ImmutableArray<Heading> Headings)
{
    public static TermList Empty { get; } = new("", [], []);
}

/// <summary>提法: words that stand together in many places, found by counting.</summary>
/// <param name="Text">3 to 12 Chinese characters, simplified.</param>
/// <param name="Count">How often it stands in the library, paragraphs that are the same counted once.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Cohesion">How much more often its parts stand together than by chance, at the weakest place: pointwise mutual information, normalised, up to 1.</param>
/// <param name="Freedom">How freely others stand beside it, on the less free side: entropy in nats.</param>
public sealed record Phrase(string Text, int Count, int Documents, float Cohesion, float Freedom)
{
    /// <summary>By which lists are ordered.</summary>
    public float Score => Cohesion * Freedom * MathF.Log(1 + Documents);
}

/// <summary>A heading without its number.</summary>
/// <param name="Document">The first document that has it.</param>
/// <param name="Anchor">Where it is there.</param>
/// <param name="Count">How many headings read so.</param>
public sealed record Heading(string Text, DocumentId Document, Anchor Anchor, int Count);
