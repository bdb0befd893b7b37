using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace PolicyPortal.Web.Api;

/// <summary>200 with JSON that a writer of its own makes; described as the ordinary Ok of a type.</summary>
/// <typeparam name="T">What the JSON says.</typeparam>
public sealed class AnswerResult<T> : IResult, IEndpointMetadataProvider
{
    private readonly Action<JsonText> _write;

    internal AnswerResult(Action<JsonText> write) => _write = write;

    /// <remarks>Small enough to be made whole first: its length is said, and it goes out at once.</remarks>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var json = new JsonText();
        _write(json);
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Written.Length;
        await response.BodyWriter.WriteAsync(json.Written, httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}
