using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Quotation;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Api;

/// <summary>POST /api/verify: whether the library has a quoted text, sentence by sentence.</summary>
public static class QuotationEndpoint
{
    public static void MapQuotation(this IEndpointRouteBuilder api) =>
        api.MapPost("/verify", CheckAsync).WithName("verify").WithSummary("核对引文：逐句说明文库中有没有这句话，有何改动")
            .WithDescription($"正文最长 {QuotationChecker.MaxLength} 个字符，超出的部分不核对，并以 cut 说明。")
            .WithMetadata(new RequestSizeLimitAttribute(Hardening.MaxQuotationBytes));

    private static async Task<Ok<QuotationResponse>> CheckAsync([FromBody] QuotationRequest request, QuotationChecker checker, HttpContext context) =>
        TypedResults.Ok(QuotationResponse.Of(await checker.CheckAsync(request.Text ?? "", context.RequestAborted)));
}
