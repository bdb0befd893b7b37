using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Exports;
using PolicyPortal.Web.Feeds;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Trends;

namespace PolicyPortal.Web.Api;

/// <summary>GET /api/trends and GET /trends.csv: phrases over the years.</summary>
public static class TrendEndpoints
{
    public static void MapTrends(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/trends", Reading.Methods, Count).WithName("trends").WithSummary("提法逐年的文件数、处数和次数")
            .WithDescription("短语按原文逐字计数，标点、空格、全半角、繁简不计；最多五个。年份以成文日期为准，没有日期的文件不计入任何一年。");
        routes.MapMethods("/trends.csv", Reading.Methods, Csv).WithName("trends-csv").WithTags("export").WithSummary("同一张表的 CSV 文件")
            .Produces<string>(StatusCodes.Status200OK, "text/csv");
    }

    private static Ok<TrendsResponse> Count(
        [FromQuery(Name = "p"), Description("短语，可重复，最多五个。")] string[]? phrases,
        [FromQuery(Name = "kind"), Description("文种，可重复。")] string[]? kinds,
        [FromQuery(Name = "authority"), Description("发文机关全称，可重复。")] string[]? authorities,
        ILibrary library, ISearchIndex index, HttpContext context) =>
        TypedResults.Ok(TrendsResponse.Of(TableOf(library, index, context)));

    private static FileContentHttpResult Csv(ILibrary library, ISearchIndex index, HttpContext context) =>
        TypedResults.File(TrendCsv.Write(TableOf(library, index, context)).ToBytes(), CsvTable.ContentType, "提法.csv");

    private static TrendTable TableOf(ILibrary library, ISearchIndex index, HttpContext context) =>
        TrendTable.Of(TrendQuery.Read(context.Request.Query), library.Catalogue, index, context.RequestAborted);
}

/// <summary>The answer of GET /api/trends.</summary>
/// <param name="Years">Every year that has documents.</param>
/// <param name="Undated">How many documents have no date.</param>
public sealed record TrendsResponse(ImmutableArray<TrendYear> Years, ImmutableArray<PhraseTrend> Phrases, int Undated)
{
    public static TrendsResponse Of(TrendTable table) => new(table.Years, [.. table.Series.Select(series => PhraseTrend.Of(series, table.Years))], table.Undated);
}

/// <param name="First">The earliest use in a dated document; null where there is none.</param>
/// <param name="Last">The latest use in a dated document; null where there is none.</param>
/// <param name="Years">The years in which the phrase was used.</param>
/// <param name="Undated">How many documents without a date hold it.</param>
public sealed record PhraseTrend(string Phrase, PhraseUseResponse? First, PhraseUseResponse? Last, ImmutableArray<PhraseYear> Years, int Undated)
{
    public static PhraseTrend Of(TrendSeries series, ImmutableArray<TrendYear> years) => new(
        series.Phrase, PhraseUseResponse.Of(series.History.First), PhraseUseResponse.Of(series.History.Last),
        [.. years.Select(year => (Total: year, Count: series.In(year.Year))).Where(y => y.Count.Documents > 0).Select(y => new PhraseYear(
            y.Total.Year, y.Count.Documents, y.Count.Passages, y.Count.Occurrences, Math.Round(series.Measured(y.Total, TrendMeasure.Rate), 4)))],
        series.Undated);
}

/// <param name="PerTenThousand">Occurrences per ten thousand characters of the year's documents.</param>
public sealed record PhraseYear(int Year, int Documents, int Passages, int Occurrences, double PerTenThousand);

/// <summary>A passage that holds the phrase.</summary>
public sealed record PhraseUseResponse(string Id, string Title, DateOnly IssuedOn, string Anchor, string? Label, string Url, string Text)
{
    public static PhraseUseResponse? Of(PhraseUse? use) => use is null ? null : new(
        use.Document.Value, use.Title, use.IssuedOn, use.Passage.Anchor.Value, use.Passage.Label,
        Addresses.Document(use.Document, null, use.Passage.Anchor), use.Passage.Text);
}
