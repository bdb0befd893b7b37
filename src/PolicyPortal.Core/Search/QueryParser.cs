namespace PolicyPortal.Core.Search;

/// <summary>Reads what a person typed.</summary>
public static class QueryParser
{
    public const int MaxLength = 500;

    /// <summary>Never fails: what cannot be read is taken as text, and a hint says so.</summary>
    public static SearchQuery Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new("", null, []) : new(text, new QueryNode.Term(text.Trim()), []);
}
