using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;

namespace PolicyPortal.Web.Api;

/// <summary>How the API's answers are written: camel case, Chinese as it is, nulls said.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(PassagesResponse))]
[JsonSerializable(typeof(DocumentsResponse))]
[JsonSerializable(typeof(DocumentJson))]
[JsonSerializable(typeof(PlaceResponse))]
[JsonSerializable(typeof(ReferencesResponse))]
[JsonSerializable(typeof(CitedByResponse))]
[JsonSerializable(typeof(CompareResponse))]
[JsonSerializable(typeof(TrendsResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(QuotationRequest))]
[JsonSerializable(typeof(SuggestResponse))]
[JsonSerializable(typeof(QuotationResponse))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class PortalJson : JsonSerializerContext
{
    /// <summary>Not all escaped, which is six bytes a character; &lt;, &gt; and &amp; still are.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static void AddTo(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, Default);
            options.SerializerOptions.Encoder = Encoder;
        });

        // A body that is no JSON is a 400 wherever the portal runs, and never an exception.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }
}
