namespace PolicyPortal.Core.Search;

/// <summary>What an engine knows of the library's characters and texts. Every engine has it, beside <see cref="ISearchIndex"/>. Safe for concurrent use.</summary>
public interface IVocabulary
{
    /// <summary>How many passages hold a text.</summary>
    /// <param name="text">Normalised; 0 for an empty one.</param>
    int Count(string text);

    /// <summary>The pairs of characters that the library's normalised texts have, as of now; perhaps a few that they had.</summary>
    CharacterPairs Pairs { get; }
}
