using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Ingestion;

/// <summary>One source, from its bytes to documents with all that is known of them. Pure: the library is not asked.</summary>
public static class SourceIntake
{
    public static TakenSource Take(RawSource raw)
    {
        var decoded = SourceDecoder.Decode(raw.File.Name, raw.Bytes);
        if (decoded.Source is null)
        {
            return new([], decoded.Diagnostics);
        }

        var parsed = PolicyParser.Parse(decoded.Source);
        var curated = CuratedMetadata.Apply(raw.CuratedYaml, parsed.Documents);
        return new(curated.Documents, [.. decoded.Diagnostics, .. parsed.Diagnostics, .. curated.Diagnostics]);
    }
}

/// <param name="Documents">In printed order, with the ids and anchors that their text alone gives; empty for a source that cannot be read.</param>
public sealed record TakenSource(ImmutableArray<PolicyDocument> Documents, ImmutableArray<Diagnostic> Diagnostics);
