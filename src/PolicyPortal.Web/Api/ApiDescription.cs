using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Trends;

namespace PolicyPortal.Web.Api;

/// <summary>The OpenAPI document at /openapi/v1.json: what types alone do not tell.</summary>
public static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        // A HEAD is a GET without the body, and not described by itself.
        options.ShouldInclude = description => description.HttpMethod != HttpMethods.Head;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "政策文库接口",
                Version = "1",
                Description = "政策文件的检索、目录、全文与导出。查询参数读不懂时不报错，在 hints 中说明。",
            };

            // The address that one asks at is the right one, behind a proxy too.
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                parameter.Schema = SchemaOf(parameter) ?? parameter.Schema;
            }

            return Task.CompletedTask;
        });
    });

    // The parameters are bound as text so that nonsense is forgiven; here is what makes sense.
    private static OpenApiSchema? SchemaOf(OpenApiParameter parameter) => (parameter.In, parameter.Name) switch
    {
        (ParameterLocation.Query, "q") => new() { Type = JsonSchemaType.String, MaxLength = QueryParser.MaxLength },
        (ParameterLocation.Query, "kind") => Several(new() { Type = JsonSchemaType.String, Enum = [.. DocumentKinds.All.Select(k => (JsonNode)k.Name())] }),
        (ParameterLocation.Query, "authority") => Several(new() { Type = JsonSchemaType.String }),
        (ParameterLocation.Query, "year") => Several(Whole(9999)),
        (ParameterLocation.Query, "a" or "b") => new() { Type = JsonSchemaType.String, Pattern = "^[0-9a-z]{8,16}$" },
        (ParameterLocation.Query, "p") => Several(new() { Type = JsonSchemaType.String, MaxLength = TrendQuery.MaxLength }),
        (ParameterLocation.Query, "sort") => new() { Type = JsonSchemaType.String, Enum = ["relevance", "date"], Default = "relevance" },
        (ParameterLocation.Query, "synonyms") => new() { Type = JsonSchemaType.String, Enum = ["auto", "on", "off"], Default = "auto" },
        (ParameterLocation.Query, "page") => Whole(SearchRequest.MaxPage),
        (ParameterLocation.Query, "size") => Whole(SearchRequest.MaxSize),
        (ParameterLocation.Path, "id") => new() { Type = JsonSchemaType.String, Pattern = "^[0-9a-z]{8,16}$" },
        (ParameterLocation.Path, "anchor") => new() { Type = JsonSchemaType.String, Pattern = "^[a-z][0-9a-z_~-]{0,119}$" },
        _ => null,
    };

    private static OpenApiSchema Several(OpenApiSchema one) => new() { Type = JsonSchemaType.Array, Items = one };

    private static OpenApiSchema Whole(int most) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = "1",
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };
}
