using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Quotation;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Pages;

/// <summary>GET /verify: a passage can be pasted. POST: what the library has of it, sentence by sentence.</summary>
[RequestSizeLimit(Hardening.MaxQuotationBytes)]
public sealed class VerifyModel(QuotationChecker checker) : PortalPage
{
    public override PageHead Head { get; } = new(Phrases.Say("引文核对"))
    {
        Description = Phrases.Say("粘贴一段引文，逐句核对文库中有没有这句话、在哪一条、改动了哪些字。"),
        Canonical = "/verify",
    };

    /// <summary>What was pasted.</summary>
    public string Text { get; private set; } = "";

    /// <summary>null where nothing was pasted.</summary>
    public QuotationReport? Report { get; private set; }

    public void OnGet()
    {
        // An empty form.
    }

    public async Task OnPostAsync([FromForm] string? text, CancellationToken cancel)
    {
        Text = text ?? "";
        Report = string.IsNullOrWhiteSpace(Text) ? null : await checker.CheckAsync(Text, cancel);
    }
}
