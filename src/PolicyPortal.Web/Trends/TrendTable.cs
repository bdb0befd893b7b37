using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Trends;

/// <summary>How phrases were used over the years.</summary>
/// <param name="Years">Every year that has documents, in order.</param>
/// <param name="Series">One a phrase, in the order asked.</param>
/// <param name="Undated">How many documents have no date; they are in no year.</param>
public sealed record TrendTable(ImmutableArray<TrendYear> Years, ImmutableArray<TrendSeries> Series, int Undated)
{
    public static TrendTable Of(TrendQuery asked, Catalogue catalogue, ISearchIndex index, CancellationToken cancel)
    {
        var documents = catalogue.Entries.Where(entry => asked.Filters.Admit(entry.Metadata)).ToLookup(entry => entry.Metadata.IssuedOn?.Year);
        var years = documents.Where(group => group.Key is not null)
            .Select(group => new TrendYear(group.Key!.Value, group.Count(), group.Sum(entry => (long)entry.Characters)))
            .OrderBy(year => year.Year).ToImmutableArray();
        return new TrendTable(
            years,
            [.. asked.Phrases.Select(phrase => TrendSeries.Of(index.CountByYear(phrase, asked.Filters, cancel)))],
            documents[null].Count());
    }
}

/// <summary>What one year's documents hold.</summary>
/// <param name="Characters">White space not counted.</param>
public sealed record TrendYear(int Year, int Documents, long Characters);

/// <summary>One phrase over the years.</summary>
/// <param name="All">Over all documents, those without a date included.</param>
/// <param name="Undated">Documents without a date that hold it.</param>
public sealed record TrendSeries(PhraseHistory History, YearCount All, int Undated)
{
    private readonly Dictionary<int, YearCount> _years = History.Years.Where(y => y.Year is not null).ToDictionary(y => y.Year!.Value);

    public string Phrase => History.Phrase;

    public static TrendSeries Of(PhraseHistory history) => new(
        history,
        new YearCount(null, history.Years.Sum(y => y.Documents), history.Years.Sum(y => y.Passages), history.Years.Sum(y => y.Occurrences)),
        history.Years.Where(y => y.Year is null).Sum(y => y.Documents));

    /// <summary>Zeros where the year's documents lack the phrase.</summary>
    public YearCount In(int year) => _years.TryGetValue(year, out var count) ? count : new YearCount(year, 0, 0, 0);

    public double Measured(TrendYear year, TrendMeasure measure)
    {
        var count = In(year.Year);
        return measure switch
        {
            TrendMeasure.Documents => count.Documents,
            TrendMeasure.Passages => count.Passages,
            TrendMeasure.Occurrences => count.Occurrences,
            _ => year.Characters == 0 ? 0 : count.Occurrences * 10_000.0 / year.Characters,
        };
    }
}
