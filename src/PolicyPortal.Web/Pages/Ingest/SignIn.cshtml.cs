using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Operators;

namespace PolicyPortal.Web.Pages.Ingest;

/// <summary>GET and POST /ingest/sign-in: the operator's key for a cookie. POST ?handler=out: signed out.</summary>
[OperatorOnly(IsDoor = true)]
public sealed class SignInModel(PortalSettings settings, SignInAttempts attempts, ILogger<SignInModel> log) : PortalPage
{
    private const int LongestKey = 1024;

    public override PageHead Head { get; } = new(Phrases.Say("登录")) { IsUnlisted = true, HasSearchBox = true };

    /// <summary>Where to go then: a path of this site.</summary>
    public string To { get; private set; } = "/ingest";

    /// <summary>What went wrong; null before anything did.</summary>
    public string? Problem { get; private set; }

    public IActionResult OnGet(string? to)
    {
        To = Local(to);
        return User.IsOperator() ? LocalRedirect(To) : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? key, [FromForm] string? to)
    {
        To = Local(to);
        var from = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (attempts.WaitFor(from) is { Ticks: > 0 } wait)
        {
            Problem = Phrases.Say("尝试次数过多，请在{0}分钟后再试。", Math.Ceiling(wait.TotalMinutes));
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Page();
        }

        if (key is not { Length: > 0 and <= LongestKey } || !OperatorAccess.IsKey(key, settings.Operator.Key!))
        {
            attempts.Wrong(from);
            log.WrongKey(from);
            Problem = Phrases.Say("密钥不对。");
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        await OperatorAccess.SignInAsync(HttpContext, settings.Operator.Key!);
        log.SignedIn(from);
        return LocalRedirect(To);
    }

    public async Task<IActionResult> OnPostOutAsync()
    {
        await HttpContext.SignOutAsync(OperatorAccess.Scheme);
        return LocalRedirect("/");
    }

    private string Local(string? to) => to is not null && Url.IsLocalUrl(to) ? to : "/ingest";
}
