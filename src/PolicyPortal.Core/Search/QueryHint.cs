namespace PolicyPortal.Core.Search;

/// <summary>What is to be said of how a query was read: what was taken otherwise than typed.</summary>
/// <param name="Pattern">A sentence in Chinese with {0} where <paramref name="Subject"/> stands; pages find it by this in other languages.</param>
/// <param name="Subject">What of the query it speaks of; empty where the sentence says all.</param>
/// <param name="Instead">The query that does without it; null where there is none.</param>
/// <param name="About">What made it be said.</param>
public sealed record QueryHint(string Pattern, string Subject = "", string? Instead = null, QueryHintKind About = QueryHintKind.Syntax)
{
    /// <summary>The sentence in Chinese.</summary>
    public override string ToString() => Pattern.Replace("{0}", Subject, StringComparison.Ordinal);
}

/// <summary>What a hint speaks of.</summary>
public enum QueryHintKind
{
    /// <summary>Something that could not be read, or was left out.</summary>
    Syntax,

    /// <summary>A word that was taken as a date.</summary>
    Date,

    /// <summary>Other words that were asked for too.</summary>
    Synonyms,

    /// <summary>A quotation inside a sentence that was taken as words of it.</summary>
    Quotation,
}
