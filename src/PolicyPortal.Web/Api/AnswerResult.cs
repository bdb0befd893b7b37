using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace PolicyPortal.Web.Api;

/// <summary>200 with an answer that a hand-written writer turns into JSON; described as the ordinary Ok of its type.</summary>
public sealed class AnswerResult<T> : IResult, IEndpointMetadataProvider
{
    private readonly T _answer;
    private readonly Action<Utf8JsonWriter, T> _write;

    internal AnswerResult(T answer, Action<Utf8JsonWriter, T> write) => (_answer, _write) = (answer, write);

    /// <remarks>Small enough to be buffered whole: the response's own buffers take it without a copy, and go out at the end.</remarks>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Encoder = PortalJson.Encoder, SkipValidation = true }))
        {
            _write(json, _answer);
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}
