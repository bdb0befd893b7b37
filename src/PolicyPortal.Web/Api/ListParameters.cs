using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Api;

/// <summary>The parameters of a list as they came. All are text: a value that makes no sense is left out with a hint, and never an error.</summary>
public sealed record ListParameters
{
    [FromQuery(Name = "kind"), Description("文种，如 notice 或 通知；可重复，也可用逗号分隔。")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "authority"), Description("发文机关全称，如 教育部；可重复，也可用逗号分隔。")]
    public string[]? Authority { get; init; }

    [FromQuery(Name = "year"), Description("成文年份，如 2023；可重复，也可用逗号分隔。")]
    public string[]? Year { get; init; }

    [FromQuery(Name = "page"), Description("页码，从 1 起。")]
    public string? Page { get; init; }

    [FromQuery(Name = "size"), Description("每页条数，1 至 100。")]
    public string? Size { get; init; }

    private const int MaxChoices = 20;
    private const int MaxLength = 100;

    /// <param name="usualSize">Where the caller names none.</param>
    /// <param name="hints">Takes what was not understood.</param>
    public ListRequest Read(int usualSize, ImmutableArray<QueryHint>.Builder hints) => new(
        new SearchFilters(
            [.. Choices(Kind, "类型", hints).Select(v => Known(DocumentKinds.TryParse(v), "类型", v, hints)).OfType<DocumentKind>().Distinct()],
            [.. Choices(Authority, "发文机关", hints).Distinct()],
            [.. Choices(Year, "年份", hints).Select(v => Known(YearOf(v), "年份", v, hints)).OfType<int>().Distinct()]),
        Number(Page, "页码", 1, SearchRequest.MaxPage, hints),
        Number(Size, "每页条数", usualSize, SearchRequest.MaxSize, hints));

    /// <summary>The hint for a page beyond the last.</summary>
    public static QueryHint PastTheEnd(int page) => new("页码超出范围，已改为第 {0} 页。", $"{page}");

    private static IEnumerable<string> Choices(string[]? values, string name, ImmutableArray<QueryHint>.Builder hints)
    {
        var choices = (values ?? [])
            .SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (choices.Count > MaxChoices)
        {
            hints.Add(new($"{name}最多选 {{0}} 项，其余未用。", $"{MaxChoices}"));
        }

        return choices.Take(MaxChoices).Select(v => v.Length <= MaxLength ? v : v[..MaxLength]);
    }

    private static T? Known<T>(T? value, string name, string text, ImmutableArray<QueryHint>.Builder hints)
        where T : struct
    {
        if (value is null)
        {
            hints.Add(new($"未按{name}“{{0}}”筛选：没有这样的{name}。", text));
        }

        return value;
    }

    private static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 ? year : null;

    private static int Number(string? text, string name, int usual, int most, ImmutableArray<QueryHint>.Builder hints)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return usual;
        }

        // Beyond int there is no telling how far; it is certainly beyond the most.
        var digits = text.Trim();
        var wanted = !digits.All(char.IsAsciiDigit) ? 0
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        if (wanted is 0)
        {
            hints.Add(new($"{name}不是正整数，已按 {{0}} 处理。", $"{usual}"));
            return usual;
        }

        if (wanted > most)
        {
            hints.Add(new($"{name}最大为 {{0}}，已按 {{0}} 处理。", $"{most}"));
        }

        return Math.Min(wanted, most);
    }
}

/// <summary>A list's parameters as understood, within their limits.</summary>
public readonly record struct ListRequest(SearchFilters Filters, int Page, int Size);
