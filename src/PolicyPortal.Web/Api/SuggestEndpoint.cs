using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Suggestions;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <summary>GET /api/suggest?q=&amp;size=: what begins with what was typed.</summary>
public static class SuggestEndpoint
{
    private const int UsualSize = 8;

    public static void MapSuggestions(this IEndpointRouteBuilder api) =>
        api.MapMethods("/suggest", Reading.Methods, Suggest).WithName("suggest").WithSummary("边输入边提示：以所输入的文字或拼音开头的标题、文号、机关、提法和章节标题");

    private static Ok<SuggestResponse> Suggest(
        [Description("已输入的文字；可以是汉字（繁简均可）、全拼、首字母或它们的混合。")] string? q,
        [Description("最多几条，1 至 20。")] string? size,
        LibraryTerms terms,
        ILibrary library,
        HttpContext context)
    {
        var asked = q is { Length: > QueryParser.MaxLength } ? q[..QueryParser.MaxLength] : q ?? "";
        var most = int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && wanted > 0 ? Math.Min(wanted, SuggestionIndex.MaxSize) : UsualSize;
        context.Response.Headers.CacheControl = "public, max-age=60";
        var catalogue = library.Catalogue;
        return TypedResults.Ok(new SuggestResponse(asked, [.. terms.Suggestions.Find(asked, most).Select(s => SuggestionResponse.Of(s, catalogue))]));
    }
}

/// <summary>The answer of GET /api/suggest.</summary>
public sealed record SuggestResponse(string Query, ImmutableArray<SuggestionResponse> Suggestions);

/// <param name="Kind">number, title, authority, phrase or heading.</param>
/// <param name="Title">The title of the document that a number or a heading leads to; null for the others.</param>
/// <param name="IssuedOn">The day of the document that it leads to; null where it leads to several, or the day is not known.</param>
/// <param name="Count">How many documents it leads to; of headings, how many read so.</param>
/// <param name="Url">Where it leads, from the root.</param>
/// <param name="Pieces">The text in pieces; joined they are the text.</param>
public sealed record SuggestionResponse(string Kind, string Text, string? Title, DateOnly? IssuedOn, int Count, string Url, ImmutableArray<SnippetPiece> Pieces)
{
    public static SuggestionResponse Of(Suggestion suggestion, Catalogue catalogue)
    {
        var known = suggestion.Document is { } id ? catalogue.Find(id)?.Metadata : null;
        return new(
            suggestion.Kind.ToString().ToLowerInvariant(),
            suggestion.Text,
            suggestion.Kind is SuggestionKind.Title ? null : known?.Title,
            known?.IssuedOn,
            suggestion.Count,
            UrlOf(suggestion),
            [.. new Snippet(suggestion.Text, [suggestion.Hit]).Pieces().Select(piece => new SnippetPiece(piece.Text, piece.IsHit))]);
    }

    private static string UrlOf(Suggestion suggestion) => suggestion switch
    {
        { Document: { } id, Anchor: var anchor } => Addresses.Document(id, null, anchor),
        { Kind: SuggestionKind.Authority } => Addresses.Authority(suggestion.Text),
        _ => new ListQuery("/search").For($"“{suggestion.Text}”").Address,
    };
}
