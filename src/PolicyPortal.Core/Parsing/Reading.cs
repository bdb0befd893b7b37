using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>A field's value with where it comes from. A rule that finds nothing gives null instead.</summary>
internal sealed record Reading<T>(T Value, FieldEvidence Evidence);
