namespace PolicyPortal.Core.Search;

/// <summary>What an engine knows of the library's characters and texts. Every engine has it, beside <see cref="ISearchIndex"/>. Safe for concurrent use.</summary>
public interface IVocabulary
{
    /// <summary>How many passages hold a text.</summary>
    /// <param name="text">Normalised; 0 for an empty one.</param>
    int Count(string text);

    /// <summary>Whether some passage may hold a pair of characters: false only where none does. Fast.</summary>
    /// <param name="pair">Normalised, two characters.</param>
    bool MayHold(string pair);

    /// <summary>Every character that a text of the library has.</summary>
    IReadOnlyList<string> Characters();

    /// <summary>The characters that stand right behind one somewhere.</summary>
    /// <param name="character">Normalised.</param>
    IReadOnlyList<string> Following(string character);
}
