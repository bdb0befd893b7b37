namespace PolicyPortal.Core.Search;

/// <summary>The texts in a query that are wanted, as typed; what stands under a minus is not among them.</summary>
/// <param name="Terms">Of <see cref="QueryNode.Term"/>.</param>
/// <param name="Phrases">Of <see cref="QueryNode.Phrase"/>.</param>
/// <param name="Titles">Of <see cref="QueryNode.Title"/>.</param>
public sealed record QueryTexts(IReadOnlyList<string> Terms, IReadOnlyList<string> Phrases, IReadOnlyList<string> Titles)
{
    public static QueryTexts Of(QueryNode? root)
    {
        var (terms, phrases, titles) = (new List<string>(), new List<string>(), new List<string>());
        Visit(root);
        return new QueryTexts(terms, phrases, titles);

        void Visit(QueryNode? node)
        {
            switch (node)
            {
                case QueryNode.And and:
                    and.Parts.ToList().ForEach(Visit);
                    break;
                case QueryNode.Or or:
                    or.Parts.ToList().ForEach(Visit);
                    break;
                case QueryNode.Term term:
                    terms.Add(term.Text);
                    break;
                case QueryNode.Phrase phrase:
                    phrases.Add(phrase.Text);
                    break;
                case QueryNode.Title title:
                    titles.Add(title.Text);
                    break;
            }
        }
    }
}
