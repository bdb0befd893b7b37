namespace PolicyPortal.Web.Api;

/// <summary>Everything that the portal answers to programs, at the addresses that they rely on.</summary>
public static class PortalApi
{
    public static void MapPortalApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api");
        api.MapSearch();
        api.MapDocuments();
        routes.MapCitations(api);
        api.MapReferences();
        api.MapQuotation();
        api.MapSuggestions();
        routes.MapComparison();
        routes.MapTrends();
        routes.MapSelections();
        routes.MapExports();
        routes.MapFeeds();
        routes.MapNumbers();
        routes.MapHealth();
        routes.MapOpenApi();
    }
}
