using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>How files write where a field's value comes from.</summary>
internal static class EvidenceOrigins
{
    public static string Name(EvidenceOrigin origin) => origin switch
    {
        EvidenceOrigin.Read => "read",
        EvidenceOrigin.Inferred => "inferred",
        EvidenceOrigin.Supplied => "supplied",
        _ => "curated",
    };

    /// <returns>null when the name is none of an origin.</returns>
    public static EvidenceOrigin? TryParse(string? name) => name switch
    {
        "read" => EvidenceOrigin.Read,
        "inferred" => EvidenceOrigin.Inferred,
        "supplied" => EvidenceOrigin.Supplied,
        "curated" => EvidenceOrigin.Curated,
        _ => null,
    };
}
