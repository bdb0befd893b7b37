using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PolicyPortal.Core.Ingestion;

namespace PolicyPortal.Web.Rendering;

/// <summary>Which diagnostics a person wants to see.</summary>
/// <param name="Severity">error, warning or info; empty for all.</param>
/// <param name="Code">Empty for all.</param>
/// <param name="Source">What a source's name must have in it; empty for all.</param>
/// <param name="State">open, resolved or all.</param>
public sealed record ReviewQuery(string Severity = "", string Code = "", string Source = "", string State = ReviewQuery.Open, int Page = 1)
{
    public const string Open = "open";
    public const string Resolved = "resolved";
    public const string All = "all";

    private const int Longest = 200;

    /// <summary>What makes no sense counts as nothing said.</summary>
    public static ReviewQuery Read(IQueryCollection query)
    {
        return new(
            One("severity") is "error" or "warning" or "info" ? One("severity") : "",
            One("code"),
            One("source"),
            One("state") is Resolved or All ? One("state") : Open,
            int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1);

        string One(string name) => query[name].FirstOrDefault()?.Trim() is { Length: <= Longest } text ? text : "";
    }

    public string Address => To(null);

    /// <summary>Where marks are posted, with the way back.</summary>
    /// <param name="handler">resolve or reopen.</param>
    public string Marking(string handler) => To(handler);

    private string To(string? handler) => QueryHelpers.AddQueryString("/review", new Dictionary<string, string?>
    {
        ["handler"] = handler,
        ["severity"] = Severity.Length == 0 ? null : Severity,
        ["code"] = Code.Length == 0 ? null : Code,
        ["source"] = Source.Length == 0 ? null : Source,
        ["state"] = State == Open ? null : State,
        ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
    });

    /// <param name="name">The source's, as pages show it.</param>
    public bool Fits(ReviewItem item, string name) =>
        (Severity.Length == 0 || Findings.Key(item.Diagnostic.Severity) == Severity)
        && (Code.Length == 0 || item.Diagnostic.Code == Code)
        && (Source.Length == 0 || name.Contains(Source, StringComparison.OrdinalIgnoreCase))
        && (State == All || (item.ResolvedAt is not null) == (State == Resolved));
}
