using PolicyPortal.Web.Operators;

namespace PolicyPortal.Web.Pages;

/// <summary>A page for those who take documents in; <see cref="OperatorGate"/> keeps others out.</summary>
[OperatorOnly]
public abstract class OperatorPage : PortalPage
{
    /// <summary>What the page is called; searchers never see it.</summary>
    protected static PageHead Private(string title) => new(title) { IsUnlisted = true, HasSearchBox = true };
}
