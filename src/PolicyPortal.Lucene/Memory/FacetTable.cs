using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene.Memory;

/// <summary>The choices of each facet, numbered, and those of each document, so that counting is adding up in small arrays.</summary>
internal sealed class FacetTable
{
    private readonly ImmutableArray<ImmutableArray<DocumentChoices>> _documents;

    /// <param name="segments">The documents of each segment.</param>
    public FacetTable(IEnumerable<ImmutableArray<DocumentEntry>> segments)
    {
        var kinds = new Numbering<DocumentKind>();
        var years = new Numbering<int>();
        var authorities = new Numbering<string>();
        _documents = [.. segments.Select(entries => ImmutableArray.CreateRange(entries, entry => new DocumentChoices(
            kinds.Of(entry.Metadata.Kind),
            entry.Year is { } year ? years.Of(year) : -1,
            [.. entry.Metadata.IssuingAuthority.Distinct().Select(authorities.Of)])))];
        (Kinds, Years, Authorities) = (kinds.Values, years.Values, authorities.Values);
    }

    public ImmutableArray<DocumentKind> Kinds { get; }

    public ImmutableArray<int> Years { get; }

    public ImmutableArray<string> Authorities { get; }

    /// <param name="place">The document's place in its segment.</param>
    public DocumentChoices Of(int segment, int place) => _documents[segment][place];

    private sealed class Numbering<T> where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];

        public ImmutableArray<T> Values => [.. _numbers.OrderBy(known => known.Value).Select(known => known.Key)];

        public int Of(T value)
        {
            if (!_numbers.TryGetValue(value, out var number))
            {
                _numbers[value] = number = _numbers.Count;
            }

            return number;
        }
    }
}

/// <summary>A document's choices by their places in the <see cref="FacetTable"/>.</summary>
/// <param name="Year">-1 for a document without a date.</param>
internal readonly record struct DocumentChoices(int Kind, int Year, ImmutableArray<int> Authorities);
