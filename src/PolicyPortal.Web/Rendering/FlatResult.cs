using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>A passage among results that are listed passage by passage.</summary>
/// <param name="Metadata">Its document's; null where the document left the library since the search began.</param>
public sealed record FlatResult(PassageHit Hit, DocumentMetadata? Metadata, string Query);
