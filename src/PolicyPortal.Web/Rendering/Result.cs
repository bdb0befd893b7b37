using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>A document among a search's results, which links carry the query into.</summary>
public sealed record Result(DocumentHit Hit, string Query)
{
    /// <summary>How many of its passages the list does not show.</summary>
    public int Hidden => Math.Max(0, Hit.PassageCount - Hit.Passages.Length);
}
