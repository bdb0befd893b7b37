using System.Collections.Immutable;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Trends;

/// <summary>What /trends is asked: up to five phrases, which documents, and what the plot shows of them.</summary>
/// <param name="Phrases">As typed, trimmed; none normalises to nothing, no two to the same.</param>
/// <param name="Filters">Kinds and authorities; never years, which the table is made of.</param>
public sealed record TrendQuery(ImmutableArray<string> Phrases, SearchFilters Filters, TrendMeasure Measure)
{
    public const int MaxPhrases = 5;
    public const int MaxLength = 60;

    public string Address => Written("/trends", Measure);

    /// <summary>The whole table, all measures.</summary>
    public string CsvAddress => Written("/trends.csv", TrendMeasure.Rate);

    /// <summary>Reading forgives everything: what is empty, too long or too many is left out.</summary>
    public static TrendQuery Read(IQueryCollection query) => new(
        [.. query["p"].OfType<string>().Select(Clean).Where(phrase => NormalizedText.Fold(phrase).Length > 0)
            .DistinctBy(NormalizedText.Fold).Take(MaxPhrases)],
        ListQuery.Read("/trends", query).Filters with { Years = [] },
        TrendMeasures.TryParse(query["m"]) ?? TrendMeasure.Rate);

    public TrendQuery By(TrendMeasure measure) => this with { Measure = measure };

    /// <summary>The search that finds the passages behind one number of the table.</summary>
    /// <param name="year">null for all years.</param>
    public string SearchAddress(string phrase, int? year) => new ListQuery("/search")
    {
        Text = Quoted(phrase),
        Filters = Filters with { Years = year is { } y ? [y] : [] },
    }.Address;

    public static string Quoted(string phrase) => $"\"{phrase}\"";

    private string Written(string path, TrendMeasure measure)
    {
        var fields = Phrases.Select(phrase => ("p", phrase)).Concat(new ListQuery(path) { Filters = Filters }.Choices())
            .Concat(measure is TrendMeasure.Rate ? [] : [("m", measure.Name())]);
        var query = string.Join('&', fields.Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    // Quotation marks would end the quotation in which the phrase is searched for; they count for nothing anyway.
    private static string Clean(string phrase)
    {
        var clean = string.Concat(phrase.Where(c => c is not ('"' or '＂' or '“' or '”') && !char.IsControl(c))).Trim();
        return clean.Length <= MaxLength ? clean : clean[..(char.IsHighSurrogate(clean[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }
}

/// <summary>What is shown of a phrase in a year.</summary>
public enum TrendMeasure
{
    /// <summary>Occurrences per ten thousand characters of that year's documents.</summary>
    Rate,

    Occurrences,

    Passages,

    Documents,
}

public static class TrendMeasures
{
    public static IReadOnlyList<TrendMeasure> All { get; } = Enum.GetValues<TrendMeasure>();

    public static string Name(this TrendMeasure measure) => measure switch
    {
        TrendMeasure.Occurrences => "occurrences",
        TrendMeasure.Passages => "passages",
        TrendMeasure.Documents => "documents",
        _ => "rate",
    };

    public static string Label(this TrendMeasure measure) => measure switch
    {
        TrendMeasure.Occurrences => "次数",
        TrendMeasure.Passages => "处数",
        TrendMeasure.Documents => "文件数",
        _ => "每万字次数",
    };

    public static TrendMeasure? TryParse(string? name) =>
        All.Cast<TrendMeasure?>().FirstOrDefault(measure => measure!.Value.Name() == name);
}
