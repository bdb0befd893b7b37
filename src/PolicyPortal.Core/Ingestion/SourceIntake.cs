using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Ingestion;

/// <summary>One source, from its bytes to documents with all that is known of them. Pure: the library is not asked.</summary>
public static class SourceIntake
{
    /// <param name="explain">Whether the text and the grounds of every cut are wanted (<see cref="TakenSource.Parsed"/>).</param>
    public static TakenSource Take(RawSource raw, bool explain = false)
    {
        var decoded = SourceDecoder.Decode(raw.File.Name, raw.Bytes);
        if (decoded.Source is null)
        {
            return new([], decoded.Diagnostics);
        }

        var parsed = PolicyParser.Parse(decoded.Source, CuratedMetadata.Boundaries(raw.CuratedYaml), explain);
        var curated = CuratedMetadata.Apply(raw.CuratedYaml, parsed.Documents);
        return new(curated.Documents, [.. decoded.Diagnostics, .. parsed.Diagnostics, .. curated.Diagnostics])
        {
            Parsed = explain ? parsed : null,
        };
    }
}

/// <param name="Documents">In printed order, with the ids and anchors that their text alone gives; empty for a source that cannot be read.</param>
public sealed record TakenSource(ImmutableArray<PolicyDocument> Documents, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the text alone gave, with its cuts; null unless it was asked for, and for a source that cannot be read.</summary>
    public ParsedSource? Parsed { get; init; }
}
