using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Pages;

/// <summary>/error/{code}: what a reader sees in place of a page that cannot be had, with the ways on from there.</summary>
/// <remarks>Status codes are re-executed here, whatever the method was.</remarks>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(ILibrary library) : PortalPage
{
    public override PageHead Head => new(Title) { IsUnlisted = true, HasSearchBox = Code is 404 or 410 };

    public int Code { get; private set; }

    public string Title => Code switch
    {
        404 when Document is not null => Phrases.Say("文件中没有这一处"),
        404 => Phrases.Say("没有这一页"),
        410 => Phrases.Say("这一段文字已不在文中"),
        413 => Phrases.Say("上传的内容太大"),
        >= 500 => Phrases.Say("暂时无法显示"),
        _ => Phrases.Say("无法处理这个请求"),
    };

    /// <summary>The document that the address named, where the library has it; null otherwise.</summary>
    public CatalogueEntry? Document { get; private set; }

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    // Not bound as a parameter: that would read the form of a request that may be refused for its size.
    private void Explain()
    {
        Code = int.TryParse(RouteData.Values["code"]?.ToString(), out var code) && code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;

        // A server that has failed once should not be asked again by the page that says so.
        if (Code < 500)
        {
            Document = Named(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath);
        }
    }

    private CatalogueEntry? Named(string? path) =>
        path?.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["documents", var id, ..] && DocumentId.TryParse(id, null, out var known)
            ? library.Catalogue.Find(known) : null;
}
