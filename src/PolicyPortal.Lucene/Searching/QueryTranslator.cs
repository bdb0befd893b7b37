using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>A query's tree to Lucene's: which passages are found, and how they are ranked, apart.</summary>
internal sealed class QueryTranslator(DocumentTable table, Segmenter segmenter, MatchMode mode)
{
    // Headings count half: design constant, described in docs/search.md.
    private const float HeadingWeight = 0.5f;

    // In Near mode a passage must share this part of the query's pairs: enough to drop what shares nothing but a common word.
    private const float NearShare = 0.15f;

    /// <returns>null when the query asks for nothing.</returns>
    public Query? Translate(SearchQuery query)
    {
        if (query.Root is null)
        {
            return null;
        }

        var whole = new BooleanQuery { { Match(query.Root), Occur.MUST } };
        foreach (var part in Ranking(query.Root))
        {
            whole.Add(part, Occur.SHOULD);
        }

        return whole;
    }

    private Query Match(QueryNode node) => node switch
    {
        QueryNode.And and => All(and.Parts),
        QueryNode.Or or => Any(or.Parts),
        QueryNode.Not not => Except(not),
        QueryNode.Phrase phrase => Literal(phrase.Text),
        QueryNode.Term term => mode is MatchMode.Literal ? Literal(term.Text) : Near(term.Text),
        _ => Of(node),
    };

    private BooleanQuery All(ImmutableArray<QueryNode> parts)
    {
        var all = new BooleanQuery { Boost = 0 };
        foreach (var part in parts)
        {
            if (part is QueryNode.Not not)
            {
                all.Add(Match(not.Part), Occur.MUST_NOT);
            }
            else if (mode is MatchMode.Literal || part is not QueryNode.Term)
            {
                all.Add(Match(part), Occur.MUST);
            }
        }

        // Near, the words of a query are one text: a passage need not share pairs with each.
        var near = mode is MatchMode.Near ? string.Join(' ', parts.OfType<QueryNode.Term>().Select(t => t.Text)) : "";
        if (near.Length > 0)
        {
            all.Add(Near(near), Occur.MUST);
        }

        return WithSomethingToFind(all);
    }

    private BooleanQuery Any(ImmutableArray<QueryNode> parts)
    {
        var any = new BooleanQuery { Boost = 0 };
        foreach (var part in parts)
        {
            any.Add(Match(part), Occur.SHOULD);
        }

        return any;
    }

    private BooleanQuery Except(QueryNode.Not not) => WithSomethingToFind(new BooleanQuery { { Match(not.Part), Occur.MUST_NOT } });

    private static BooleanQuery WithSomethingToFind(BooleanQuery query)
    {
        if (query.Clauses.All(c => c.Occur is Occur.MUST_NOT))
        {
            query.Add(new TermQuery(new Term(IndexFields.IsPassage, "1")) { Boost = 0 }, Occur.MUST);
        }

        return query;
    }

    /// <summary>Exactly the passages whose normalised text holds the text: pairs that follow each other cover it whole.</summary>
    private Query Literal(string text)
    {
        var tokens = SearchTokens.Of(text, segmenter);
        if (tokens.Characters.IsEmpty)
        {
            return new BooleanQuery();
        }

        if (tokens.Pairs.IsEmpty)
        {
            return new TermQuery(new Term(IndexFields.Characters, tokens.Text)) { Boost = 0 };
        }

        var phrase = new PhraseQuery { Boost = 0 };
        for (var i = 0; i < tokens.Pairs.Length; i++)
        {
            // Every second pair covers the text; the last one closes it.
            if (i % 2 == 0 || i == tokens.Pairs.Length - 1)
            {
                phrase.Add(new Term(IndexFields.Pairs, tokens.Pairs[i].Of(tokens.Text)), i);
            }
        }

        return phrase;
    }

    private Query Near(string text)
    {
        var tokens = SearchTokens.Of(text, segmenter);
        var pairs = tokens.Pairs.Select(p => p.Of(tokens.Text)).Distinct().ToArray();
        if (pairs.Length == 0)
        {
            return Literal(text);
        }

        var any = new BooleanQuery { Boost = 0, MinimumNumberShouldMatch = Math.Max(1, (int)(pairs.Length * NearShare)) };
        foreach (var pair in pairs)
        {
            any.Add(new TermQuery(new Term(IndexFields.Pairs, pair)), Occur.SHOULD);
        }

        return any;
    }

    private ConstantScoreQuery Of(QueryNode node)
    {
        var chosen = Array.ConvertAll(table.ByNumber, document => document is not null && Holds(document.Metadata, node));
        return new ConstantScoreQuery(new DocumentSetFilter(chosen)) { Boost = 0 };
    }

    private static bool Holds(DocumentMetadata metadata, QueryNode node) => node switch
    {
        QueryNode.Title title => Contains(metadata.Title, title.Text),
        QueryNode.Authority authority => metadata.IssuingAuthority.Any(a => Contains(a, authority.Text)),
        QueryNode.Number number => metadata.DocumentNumber is { } own
            && (DocumentNumber.TryParse(number.Text) is { } wanted ? own == wanted : Contains(own.ToString(), number.Text)),
        QueryNode.Kind kind => metadata.Kind == kind.Value,
        QueryNode.Years years => metadata.IssuedOn is { Year: var year } && year >= (years.From ?? int.MinValue) && year <= (years.To ?? int.MaxValue),
        _ => false,
    };

    private static bool Contains(string text, string part) =>
        NormalizedText.Fold(part) is { Length: > 0 } folded && NormalizedText.Fold(text).Contains(folded, StringComparison.Ordinal);

    private IEnumerable<Query> Ranking(QueryNode root)
    {
        var text = string.Join('\n', root.Positive().Select(node => node.PlainText));
        var tokens = SearchTokens.Of(text, segmenter);
        return Scored(tokens.Text, tokens.Characters, IndexFields.Characters, IndexFields.HeadingCharacters)
            .Concat(Scored(tokens.Text, tokens.Pairs, IndexFields.Pairs, IndexFields.HeadingPairs))
            .Concat(Scored(tokens.Text, tokens.Words, IndexFields.Words, IndexFields.HeadingWords));
    }

    private static IEnumerable<Query> Scored(string text, ImmutableArray<TextSpan> tokens, string field, string headingField) =>
        tokens.CountBy(token => token.Of(text)).SelectMany(token => new Query[]
        {
            new TermQuery(new Term(field, token.Key)) { Boost = token.Value },
            new TermQuery(new Term(headingField, token.Key)) { Boost = token.Value * HeadingWeight },
        });
}
