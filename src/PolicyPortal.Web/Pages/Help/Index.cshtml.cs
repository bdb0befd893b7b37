using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Pages.Help;

/// <summary>GET /help: the guides.</summary>
public sealed class IndexModel : PortalPage
{
    public override PageHead Head { get; } = new(Phrases.Say("帮助")) { Canonical = "/help", Description = Phrases.Say("读者指南、维护手册和格式说明。") };
}
