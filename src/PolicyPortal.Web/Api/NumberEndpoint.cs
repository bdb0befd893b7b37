using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Api;

/// <summary>GET /n/教就业〔2023〕4号: a document by its number, in any spelling of it.</summary>
public static class NumberEndpoint
{
    public static void MapNumbers(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/n/{**number}", Reading.Methods, Find).ExcludeFromDescription();

    private static Results<RedirectHttpResult, NotFound> Find(string? number, ILibrary library)
    {
        if ((DocumentNumber.TryParse(number) ?? DocumentNumber.TryParse(number + "号")) is not { } known)
        {
            return TypedResults.NotFound();
        }

        return library.Catalogue.Find(known).Take(2).ToList() switch
        {
            [] => TypedResults.NotFound(),
            [var only] => TypedResults.Redirect($"/documents/{only.Id}"),
            _ => TypedResults.Redirect($"/browse?number={Uri.EscapeDataString(known.ToString())}"),
        };
    }
}
