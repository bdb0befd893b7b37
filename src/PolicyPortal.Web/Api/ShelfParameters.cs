using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <summary>What narrows and orders a list of the catalogue beside <see cref="ListParameters"/>, as it came: a value that makes no sense is left out with a hint.</summary>
public sealed record ShelfParameters
{
    [FromQuery(Name = "month"), Description("成文年月，如 2023-12。")]
    public string? Month { get; init; }

    [FromQuery(Name = "number"), Description("发文字号或其中一部分，各种写法都可以。")]
    public string? Number { get; init; }

    [FromQuery(Name = "series"), Description("发文字号的系列，如 教就业 或 教就业〔2023〕。")]
    public string? Series { get; init; }

    [FromQuery(Name = "subject"), Description("主题，如 科技、教育；包括其下各级。")]
    public string? Subject { get; init; }

    [FromQuery(Name = "dated"), Description("no：只列没有成文日期的文件。")]
    public string? Dated { get; init; }

    [FromQuery(Name = "sort"), Description("newest 新的在前（默认）、oldest 旧的在前、added 最近收录的在前、title 标题音序、cited 被引用多的在前、number 发文字号。")]
    public string? Sort { get; init; }

    /// <param name="hints">Takes what was not understood.</param>
    public (ShelfChoices Choices, ShelfOrder Order) Read(ImmutableArray<QueryHint>.Builder hints)
    {
        var (month, series, subject) = (YearMonth.TryParse(Month), NumberSeries.TryParse(Series), SubjectPath.TryRead(ListQuery.Trimmed(Subject)));
        Heed(Month, month, "未按月份“{0}”筛选：没有这样的月份。");
        Heed(Series, series, "未按系列“{0}”筛选：没有这样的系列。");
        Heed(Subject, subject, "未按主题“{0}”筛选：没有这样的主题。");
        Heed(Sort, ShelfOrders.TryRead(Sort), "没有“{0}”这样的排序，已按新的在前。");
        return (new(ListQuery.Trimmed(Number), month, series, subject ?? "", Dated == "no"), ShelfOrders.TryRead(Sort) ?? default);

        void Heed(string? text, object? read, string hint)
        {
            if (!string.IsNullOrWhiteSpace(text) && read is null)
            {
                hints.Add(new(hint, Words.Shortened(text, 40)));
            }
        }
    }
}
