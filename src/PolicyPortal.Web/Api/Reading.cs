namespace PolicyPortal.Web.Api;

/// <summary>What can be read can also be asked after: link checkers and monitors send HEAD, which the server answers without the body.</summary>
internal static class Reading
{
    private static readonly string[] Head = [HttpMethods.Head];

    /// <returns>The GET; the HEAD is not described by itself.</returns>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
    {
        routes.MapMethods(pattern, Head, handler).ExcludeFromDescription();
        return routes.MapGet(pattern, handler);
    }
}
