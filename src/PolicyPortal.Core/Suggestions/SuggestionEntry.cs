using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Core.Terms;

namespace PolicyPortal.Core.Suggestions;

/// <summary>Something that can be suggested.</summary>
/// <param name="Key">The text, normalised.</param>
/// <param name="Weight">What it counts before anything is typed, 0 to 1.</param>
internal sealed record SuggestionEntry(SuggestionKind Kind, string Text, string Key, float Weight, DocumentId? Document, Anchor Anchor, int Count)
{
    private const int LongestTitle = 200;
    private const string State = "中华人民共和国";

    /// <summary>Everything that a library has to suggest.</summary>
    public static IEnumerable<SuggestionEntry> Of(Catalogue catalogue, TermList terms, PhraseMarks marks)
    {
        foreach (var entry in catalogue.Entries)
        {
            yield return Of(SuggestionKind.Title, Cut(entry.Metadata.Title), 0.6f, entry.Id);
            if (entry.Metadata.DocumentNumber is { } number)
            {
                yield return Of(SuggestionKind.Number, number.ToString(), 0.4f, entry.Id);
            }
        }

        foreach (var (authority, count) in catalogue.Entries.SelectMany(e => e.Metadata.IssuingAuthority.Distinct()).CountBy(a => a))
        {
            yield return Of(SuggestionKind.Authority, authority, 0.6f, null, default, count);
        }

        foreach (var phrase in terms.Phrases.Where(p => marks.Of(p.Text) is not PhraseState.Rejected))
        {
            var weight = marks.Of(phrase.Text) is PhraseState.Accepted ? 0.8f : 0.3f + Common(phrase.Documents);
            yield return Of(SuggestionKind.Phrase, phrase.Text, weight, null, default, phrase.Documents);
        }

        foreach (var heading in terms.Headings)
        {
            yield return Of(SuggestionKind.Heading, heading.Text, 0.1f + Common(heading.Count), heading.Count == 1 ? heading.Document : null, heading.Count == 1 ? heading.Anchor : default, heading.Count);
        }
    }

    /// <summary>Where the name begins that people use: nobody says 中华人民共和国 before a law's.</summary>
    public int NameStart { get; } = Kind is SuggestionKind.Title && Key.Length > State.Length && Key.StartsWith(State, StringComparison.Ordinal) ? State.Length : 0;

    /// <summary>Where typing may begin, in units of the key: at its start; of names made of several words at each of them, of numbers at the year.</summary>
    public IEnumerable<int> Starts(Segmenter segmenter) => Kind switch
    {
        SuggestionKind.Phrase => [0],
        SuggestionKind.Number => Key.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var year ? [0, year] : [0],
        _ => segmenter.Split(Key).Select(piece => piece.Start),
    };

    private static SuggestionEntry Of(SuggestionKind kind, string text, float weight, DocumentId? document, Anchor anchor = default, int count = 1) =>
        new(kind, text, NormalizedText.Fold(text), weight, document, anchor, count);

    // 0 to 0.3: what a thousand documents have is as common as anything.
    private static float Common(int documents) => Math.Min(0.3f, MathF.Log10(1 + documents) / 10);

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
}
