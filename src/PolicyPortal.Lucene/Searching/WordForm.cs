using System.Collections.Immutable;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>How one can tell that a text stands between the borders of words, and not across one as 和服 does in 产品和服务: it is a word, or two words, or begins and ends as its own words do.</summary>
/// <param name="Text">Normalised, of two characters or more.</param>
/// <param name="Edges">Its first two words and its last two, each joined; empty for a text of fewer than three words.</param>
internal sealed record WordForm(string Text, ImmutableArray<string> Edges)
{
    /// <returns>null for a text of one character, which stands within words as well as alone.</returns>
    public static WordForm? Of(SearchTokens tokens) => tokens.Characters.Length < 2 ? null : new WordForm(
        tokens.Text,
        tokens.Joined.Length < 2 ? [] : [tokens.Joined[0].Of(tokens.Text), tokens.Joined[^1].Of(tokens.Text)]);

    /// <param name="hasWord">Whether something has a word.</param>
    /// <param name="hasJoined">Whether it has two words that join to a text.</param>
    public bool IsHeld(Func<string, bool> hasWord, Func<string, bool> hasJoined) =>
        hasWord(Text) || hasJoined(Text) || (!Edges.IsEmpty && Edges.All(hasJoined));
}
