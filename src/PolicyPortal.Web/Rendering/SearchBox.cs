namespace PolicyPortal.Web.Rendering;

/// <summary>A search form.</summary>
/// <param name="Text">What it holds.</param>
/// <param name="IsLarge">Whether it is what the page is for.</param>
/// <param name="Choices">What it carries along unseen; null for nothing.</param>
public sealed record SearchBox(string Text, bool IsLarge = false, IEnumerable<(string Name, string Value)>? Choices = null);
