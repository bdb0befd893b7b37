namespace PolicyPortal.Core.Citation;

/// <summary>An entry that reference managers read: a field a line between an opening and a closing.</summary>
internal static class ManagerEntry
{
    /// <param name="fields">In the order in which they are written; what is null or empty is left out.</param>
    /// <param name="line">Writes a field, its end of line included.</param>
    public static string Write(string opening, IEnumerable<(string Name, string? Value)> fields, Func<string, string, string> line, string closing) =>
        opening + string.Concat(fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => line(field.Name, field.Value!))) + closing;
}
