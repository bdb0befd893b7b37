using Lucene.Net.Index;
using Lucene.Net.Search;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Turns a query's tree into a Lucene query that finds and does not rank.</summary>
/// <remarks>
/// Near: words that are wanted no longer bind (they are weighed by their tokens elsewhere); phrases, fields and everything under a minus bind as ever.
/// </remarks>
internal sealed class QueryTranslation(IndexSnapshot snapshot, MatchMode mode)
{
    /// <returns>null when the node binds nothing.</returns>
    public Query? Translate(QueryNode node) => node switch
    {
        QueryNode.And and => All(and),
        QueryNode.Or or => Any(or),
        QueryNode.Not not => All(new QueryNode.And([not])),
        QueryNode.Term term => mode is MatchMode.Literal ? Word(term.Text) : null,
        QueryNode.Variant variant => mode is MatchMode.Literal ? Word(variant.Text) : null,
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

    /// <summary>Every passage.</summary>
    public Query Everything() => Where(_ => true);

    private BooleanQuery? All(QueryNode.And and)
    {
        var all = new BooleanQuery();
        var binds = false;
        foreach (var part in and.Parts)
        {
            // What is not wanted is meant literally, in either mode.
            var (inner, occur) = part is QueryNode.Not not
                ? (new QueryTranslation(snapshot, MatchMode.Literal).Translate(not.Part), Occur.MUST_NOT)
                : (Translate(part), Occur.MUST);
            if (inner is not null)
            {
                all.Add(inner, occur);
                binds |= occur is Occur.MUST;
            }
        }

        if (all.Clauses.Count == 0)
        {
            return null;
        }

        if (!binds)
        {
            all.Add(Everything(), Occur.MUST);
        }

        return all;
    }

    private BooleanQuery? Any(QueryNode.Or or)
    {
        var any = new BooleanQuery();
        foreach (var part in or.Parts)
        {
            if (Translate(part) is not { } inner)
            {
                return null; // one choice that binds nothing sets all free
            }

            any.Add(inner, Occur.SHOULD);
        }

        return any.Clauses.Count == 0 ? null : any;
    }

    /// <summary>The passages that hold the text, and the first passage of a document whose title or number holds it.</summary>
    private BooleanQuery? Word(string typed)
    {
        var text = NormalizedText.Fold(typed);
        return Phrase(text) is { } phrase
            ? new BooleanQuery
            {
                { phrase, Occur.SHOULD },
                { DocumentFilter.Query(snapshot, entry => entry.IsNamed(text), firstOnly: true), Occur.SHOULD },
            }
            : null;
    }

    /// <summary>Exactly the passages whose normalised text holds the normalised text.</summary>
    private static Query? Phrase(string text)
    {
        var units = SearchTokens.CharactersOf(text);
        switch (units.Length)
        {
            case 0:
                return null;
            case 1:
                return new TermQuery(new Term(IndexFields.OfText.Characters, text));
            case 2:
                return new TermQuery(new Term(IndexFields.OfText.Pairs, text));
            default:
                var phrase = new NGramPhraseQuery(2); // every other pair tells as much as all of them
                foreach (var pair in SearchTokens.PairsOf(units))
                {
                    phrase.Add(new Term(IndexFields.OfText.Pairs, pair.Of(text)));
                }

                return phrase;
        }
    }

    private Query? WhereText(string typed, Func<DocumentEntry, string, bool> condition)
    {
        var text = NormalizedText.Fold(typed);
        return text.Length == 0 ? null : Where(entry => condition(entry, text));
    }

    private Query Where(Func<DocumentEntry, bool> condition) => DocumentFilter.Query(snapshot, condition);
}
