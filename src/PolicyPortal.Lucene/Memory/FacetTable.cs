using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene.Memory;

/// <summary>The choices of each facet, numbered, and those of each document, so that counting is adding up in small arrays.</summary>
internal sealed class FacetTable
{
    private readonly ImmutableArray<ImmutableArray<DocumentChoices>> _documents;

    /// <param name="segments">The documents of each segment.</param>
    public FacetTable(ImmutableArray<ImmutableArray<DocumentEntry>> segments)
    {
        var entries = segments.SelectMany(segment => segment).ToList();
        var kinds = new Numbering<DocumentKind>(entries.Select(entry => entry.Metadata.Kind).Order());
        var years = new Numbering<int>(entries.Select(entry => entry.Year).OfType<int>().OrderDescending());
        var authorities = new Numbering<string>(entries.SelectMany(entry => entry.Metadata.IssuingAuthority).Order(StringComparer.Ordinal));
        _documents = [.. segments.Select(segment => ImmutableArray.CreateRange(segment, entry => new DocumentChoices(
            kinds.Of(entry.Metadata.Kind),
            entry.Year is { } year ? years.Of(year) : -1,
            [.. entry.Metadata.IssuingAuthority.Distinct().Select(authorities.Of)])))];
        (Kinds, Years, Authorities) = (kinds.Values, years.Values, authorities.Values);
    }

    /// <summary>In their own order.</summary>
    public ImmutableArray<DocumentKind> Kinds { get; }

    /// <summary>From the newest.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>In the order of their characters' codes.</summary>
    public ImmutableArray<string> Authorities { get; }

    /// <param name="place">The document's place in its segment.</param>
    public DocumentChoices Of(int segment, int place) => _documents[segment][place];

    private sealed class Numbering<T> where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];

        public Numbering(IEnumerable<T> ordered)
        {
            Values = [.. ordered.Distinct()];
            for (var i = 0; i < Values.Length; i++)
            {
                _numbers[Values[i]] = i;
            }
        }

        public ImmutableArray<T> Values { get; }

        public int Of(T value) => _numbers[value];
    }
}

/// <summary>A document's choices by their places in the <see cref="FacetTable"/>.</summary>
/// <param name="Year">-1 for a document without a date.</param>
internal readonly record struct DocumentChoices(int Kind, int Year, ImmutableArray<int> Authorities);
