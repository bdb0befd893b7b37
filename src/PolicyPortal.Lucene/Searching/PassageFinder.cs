using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What a bare word asks of a passage. Phrases, fields and everything under a minus are literal as ever.</summary>
internal enum WordReading
{
    /// <summary>Its text holds the word.</summary>
    Literal,

    /// <summary>Its text holds the word, or it is the first passage of a document whose title or number does.</summary>
    Named,

    /// <summary>Nothing: words are weighed by their tokens elsewhere.</summary>
    Free,
}

/// <summary>Finds the passages of one segment that a query asks for.</summary>
/// <param name="pool">Of the search; null for sets that outlive it.</param>
internal sealed class PassageFinder(SearchableSegment segment, SearchPool? pool = null)
{
    private readonly Dictionary<string, FoundText> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _named = new(StringComparer.Ordinal);
    private readonly PhraseFinder _texts = new(segment.Memory, pool);

    /// <summary>How many postings and texts were looked at.</summary>
    public long Work => _texts.Work;

    /// <returns>null when the node binds nothing.</returns>
    public PassageSet? Find(QueryNode node, WordReading words) =>
        Wanted(node, words) is { } found ? segment.IsWhole ? found : found.And(segment.Passages) : null;

    /// <summary>Whether the title or the number of any document holds any of the words; if not, <see cref="WordReading.Named"/> finds no more than <see cref="WordReading.Literal"/>.</summary>
    public bool IsAnyNamed(IEnumerable<string> words) =>
        words.Any(word => NormalizedText.Fold(word) is { Length: > 0 } text && Named(text).Length > 0);

    /// <summary>The places of the documents whose title or number holds a normalised text; one where both do comes twice.</summary>
    public int[] Named(string text)
    {
        if (!_named.TryGetValue(text, out var named))
        {
            _named[text] = named = [.. segment.Memory.Names.Named(text)];
        }

        return named;
    }

    /// <summary>The passages that hold a normalised text of two characters or more between the borders of words; deleted ones may be among them.</summary>
    public PassageSet AsWords(string text) => Look(text).AsWords ?? _texts.PairAsWords(text);

    /// <summary>An empty set.</summary>
    public PassageSet None() => new(segment.Memory.Size, pool);

    private PassageSet? Wanted(QueryNode node, WordReading words) => node switch
    {
        QueryNode.And and => All(and, words),
        QueryNode.Or or => Any(or, words),
        QueryNode.Not not => All(new QueryNode.And([not]), words),
        QueryNode.Term term => words is WordReading.Free ? null : Word(NormalizedText.Fold(term.Text), words),
        QueryNode.Variant variant => words is WordReading.Free ? null : Word(NormalizedText.Fold(variant.Text), words),
        QueryNode.Phrase phrase => Phrase(NormalizedText.Fold(phrase.Text)),
        QueryNode.Title title => WhereText(title.Text, (entry, text) => entry.NormalizedTitle.Contains(text, StringComparison.Ordinal)),
        QueryNode.Number number => WhereText(
            number.Text, (entry, text) => entry.NormalizedNumber?.Contains(text, StringComparison.Ordinal) ?? false),
        QueryNode.Authority authority => WhereText(
            authority.Text, (entry, text) => entry.NormalizedAuthorities.Any(a => a.Contains(text, StringComparison.Ordinal))),
        QueryNode.Kind kind => Where(entry => entry.Metadata.Kind == kind.Value),
        QueryNode.Years years => Where(entry => entry.Year is { } year && year >= (years.From ?? year) && year <= (years.To ?? year)),
        QueryNode.Days days => Where(entry => entry.Metadata.IssuedOn is { } day && day >= days.From && day <= days.To),
        _ => throw new ArgumentException($"Unknown part of a query: {node}."),
    };

    private PassageSet? All(QueryNode.And and, WordReading words)
    {
        PassageSet? wanted = null;
        PassageSet? unwanted = null;
        foreach (var part in and.Parts)
        {
            if (part is QueryNode.Not not)
            {
                unwanted = Wanted(not.Part, WordReading.Literal) is { } found ? unwanted?.Or(found) ?? found : unwanted;
            }
            else
            {
                wanted = Wanted(part, words) is { } found ? wanted?.And(found) ?? found : wanted;
            }
        }

        return unwanted is null ? wanted : (wanted ?? segment.Passages).Without(unwanted);
    }

    private PassageSet? Any(QueryNode.Or or, WordReading words)
    {
        PassageSet? any = null;
        foreach (var part in or.Parts)
        {
            if (Wanted(part, words) is not { } found)
            {
                return null; // one choice that binds nothing sets all free
            }

            any = any?.Or(found) ?? found;
        }

        return any;
    }

    private PassageSet? Word(string text, WordReading words)
    {
        if (Phrase(text) is not { } literal || words is WordReading.Literal)
        {
            return Phrase(text);
        }

        PassageSet? named = null;
        foreach (var place in Named(text))
        {
            if (segment.Memory.View.Entries[place] is { Count: > 0 } entry)
            {
                (named ??= None()).Add(entry.First);
            }
        }

        return named?.Or(literal) ?? literal;
    }

    /// <summary>Exactly the passages whose normalised text holds the normalised text; null for an empty one.</summary>
    private PassageSet? Phrase(string text) => text.Length == 0 ? null : Look(text).Passages;

    private FoundText Look(string text)
    {
        if (!_phrases.TryGetValue(text, out var found))
        {
            _phrases[text] = found = _texts.Find(text);
        }

        return found;
    }

    private PassageSet? WhereText(string typed, Func<DocumentEntry, string, bool> condition)
    {
        var text = NormalizedText.Fold(typed);
        return text.Length == 0 ? null : Where(entry => condition(entry, text));
    }

    private PassageSet Where(Func<DocumentEntry, bool> condition)
    {
        var found = None();
        foreach (var entry in segment.Memory.View.Entries)
        {
            if (condition(entry))
            {
                found.AddRange(entry.First, entry.Count);
            }
        }

        return found;
    }
}
