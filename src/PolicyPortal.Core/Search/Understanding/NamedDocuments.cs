using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>The library's documents by what people call them: title, the law's name without 中华人民共和国, number in any spelling, short forms.</summary>
public sealed partial class NamedDocuments
{
    private const string Country = "中华人民共和国";

    /// <summary>A shorter part of a title says too little, even where one title alone holds it.</summary>
    private const int ShortestPart = 6;

    private readonly ImmutableArray<Named> _documents;
    private readonly ILookup<string, Named> _byName;
    private readonly ILookup<string, Named> _byNumber;
    private readonly ILookup<string, Named> _byInitials;

    private NamedDocuments(ImmutableArray<Named> documents)
    {
        _documents = documents;
        _byName = documents.SelectMany(d => d.Names.Append(d.Whole).Where(name => name.Length > 0).Select(name => (name, d))).ToLookup(x => x.name, x => x.d, StringComparer.Ordinal);
        _byNumber = documents.Where(d => d.Number.Length > 0).ToLookup(d => d.Number, StringComparer.Ordinal);
        _byInitials = documents.Where(d => d.Initials.Length > 2).ToLookup(d => d.Initials, StringComparer.Ordinal);
    }

    public static NamedDocuments Of(IEnumerable<(DocumentId Id, DocumentMetadata Metadata)> documents, Segmenter segmenter) =>
        new([.. documents.Select(d => Named.Of(d.Id, d.Metadata, segmenter))]);

    /// <summary>Whether a query may name a document or a place at all: a quick look that most queries do not pass.</summary>
    public static bool MayName(string text) => NormalizedText.Fold(text) is var compact && (compact.Any(char.IsDigit) || Locator.Split(compact).Place is not null);

    /// <summary>The documents that a query names, and the place in them that it names.</summary>
    /// <param name="text">A whole query: 劳动合同法第三十九条, 《中华人民共和国劳动合同法》第39条第2款, 教就业2023 4号 第14条.</param>
    /// <param name="synonyms">Knows 民诉法 and the like.</param>
    /// <returns>Newest first, with the same title all; empty when it names none. The place is null where only a document is named.</returns>
    public (ImmutableArray<DocumentId> Documents, Locator? Place) Find(string text, SynonymTable synonyms)
    {
        var (name, place) = Locator.Split(NormalizedText.Fold(text));
        if (name.Length < 2)
        {
            return ([], null);
        }

        // A name alone is what the search itself finds best; a number is nobody's words.
        var found = Numbered(name);
        if (found.Count == 0 && place is not null)
        {
            found = Called(name, synonyms);
        }

        return ([.. found.OrderByDescending(d => d.IssuedOn ?? DateOnly.MinValue).ThenBy(d => d.Id.Value, StringComparer.Ordinal).Select(d => d.Id)], place);
    }

    private List<Named> Numbered(string name) => [.. _byNumber[name].Concat(_byNumber[name + "号"])];

    private List<Named> Called(string name, SynonymTable synonyms)
    {
        foreach (var called in synonyms.Of(name).Select(NormalizedText.Fold).Prepend(name))
        {
            var exact = _byName[called.StartsWith(Country, StringComparison.Ordinal) && called.Length > Country.Length ? called[Country.Length..] : called].ToList();
            if (exact.Count > 0)
            {
                return exact;
            }
        }

        // 劳合法: the first character of every word of the name, none left out, and the last; one law alone.
        var abbreviated = _byInitials[name].ToList();
        if (abbreviated.DistinctBy(d => d.Names[^1]).Count() == 1)
        {
            return abbreviated;
        }

        var holding = name.Length < ShortestPart ? [] : _documents.Where(d => d.Names[0].Contains(name, StringComparison.Ordinal)).ToList();
        return holding.DistinctBy(d => d.Names[^1]).Count() == 1 ? holding : [];
    }

    /// <param name="Names">Normalised, without the country's name: the title, and the title without what it says in brackets.</param>
    /// <param name="Whole">What it is a part of, 民法典 of 民法典 婚姻家庭编, as a name; empty for what is printed whole.</param>
    /// <param name="Number">Normalised; empty for none.</param>
    /// <param name="Initials">Of a law's words, and its last character; empty for other documents.</param>
    private sealed partial record Named(DocumentId Id, ImmutableArray<string> Names, string Whole, string Number, string Initials, DateOnly? IssuedOn)
    {
        public static Named Of(DocumentId id, DocumentMetadata metadata, Segmenter segmenter)
        {
            var title = metadata.Title.StartsWith(Country, StringComparison.Ordinal) && metadata.Title.Length > Country.Length
                ? metadata.Title[Country.Length..] : metadata.Title;
            var bare = Bracketed().Replace(title, "");
            return new(
                id,
                [.. new[] { title, bare }.Select(NormalizedText.Fold).Where(name => name.Length > 0).DefaultIfEmpty("\0").Distinct()],
                metadata.Kind is DocumentKind.Law && bare.AsSpan().IndexOfAny(" \u3000") is > 0 and var space ? NormalizedText.Fold(bare[..space]) : "",
                metadata.DocumentNumber is { } number ? NormalizedText.Fold(number.ToString()) : "",
                metadata.Kind is DocumentKind.Law ? InitialsOf(NormalizedText.Fold(bare), segmenter) : "",
                metadata.IssuedOn);
        }

        // 劳 and 合 of 劳动 合同法, and 法: what stands last is said, whether it is a word by itself or not.
        private static string InitialsOf(string name, Segmenter segmenter)
        {
            var words = segmenter.Split(name);
            return string.Concat(words.Select(word => name[word.Start])) + (words is [.., { Length: > 1 }] ? name[^1] : "");
        }

        [GeneratedRegex(@"[（(][^（()）]{1,20}[)）]$")]
        private static partial Regex Bracketed();
    }
}
