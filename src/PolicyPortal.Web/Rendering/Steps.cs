namespace PolicyPortal.Web.Rendering;

/// <summary>The way from page to page of a list that is read through.</summary>
/// <param name="At">This page, from 1.</param>
/// <param name="Address">Of a page, by its number.</param>
public sealed record Steps(int At, int Last, Func<int, string> Address);
