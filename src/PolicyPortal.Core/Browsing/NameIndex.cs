using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Browsing;

/// <summary>Documents by name, in the order of pinyin; versions of one name newest first.</summary>
public sealed class NameIndex
{
    /// <summary>The kinds whose documents people know by name: laws and what is made like them.</summary>
    public static ImmutableArray<DocumentKind> Legislation { get; } =
    [
        DocumentKind.Law, DocumentKind.Regulation, DocumentKind.LocalRegulation, DocumentKind.Rule, DocumentKind.Measures, DocumentKind.JudicialInterpretation,
    ];

    private readonly Dictionary<DocumentId, int> _places;

    private NameIndex(ImmutableArray<NamedEntry> names)
    {
        Names = names;
        _places = names.Select((name, i) => (name.Entry.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
    }

    public ImmutableArray<NamedEntry> Names { get; }

    public static NameIndex Of(Catalogue catalogue) => new(
    [
        .. catalogue.Entries.Select(entry => new NamedEntry(entry, NameKey.Of(entry.Metadata.Title)))
            .OrderBy(name => name.Key.Letter == NameKey.Other).ThenBy(name => name.Key.Order, StringComparer.Ordinal).ThenByDescending(name => name.Entry.Metadata.IssuedOn),
    ]);

    /// <summary>Where a document stands, from 0; behind all others when the index does not know it.</summary>
    public int PlaceOf(DocumentId id) => _places.GetValueOrDefault(id, int.MaxValue);
}

/// <summary>A document with its place by name.</summary>
public sealed record NamedEntry(CatalogueEntry Entry, NameKey Key);
