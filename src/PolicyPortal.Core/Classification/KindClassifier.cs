using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Classification;

/// <summary>文种 by what a document calls itself: its title's last word, its number's code, its 题注, and the set phrases of its kind, weighed together.</summary>
internal static class KindClassifier
{
    /// <param name="Alternative">The next likely kind, where it has half the weight or more; null otherwise.</param>
    /// <param name="Decisive">The sign that weighs most for the kind; null when there is no sign at all.</param>
    /// <param name="Other">The sign that weighs most for the alternative.</param>
    public sealed record Result(DocumentKind Kind, DocumentKind? Alternative, KindVote? Decisive, KindVote? Other);

    public static Result Classify(KindClues clues)
    {
        var ranked = TitleKinds.Of(clues).Concat(StatuteKinds.Of(clues)).Concat(PhraseKinds.Of(clues)).Concat(PartKinds.Of(clues))
            .GroupBy(vote => vote.Kind)
            .Select(votes => (Kind: votes.Key, Weight: votes.Sum(v => v.Weight), Best: votes.MaxBy(v => v.Weight)))
            .OrderByDescending(k => k.Weight).ThenBy(k => k.Kind)
            .ToArray();
        if (ranked.Length == 0)
        {
            return new(DocumentKind.Other, null, null, null);
        }

        var rival = ranked.Length > 1 && ranked[1].Weight * 2 >= ranked[0].Weight;
        return new(ranked[0].Kind, rival ? ranked[1].Kind : null, ranked[0].Best, rival ? ranked[1].Best : null);
    }
}
