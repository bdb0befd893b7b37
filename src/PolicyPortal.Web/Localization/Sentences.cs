using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyPortal.Web.Localization;

/// <summary>
/// Finds the phrase that a whole Chinese sentence was made from, and what fills its places. Diagnostics and grounds are kept in files as Core wrote them,
/// so their wording is all that there is to go by.
/// </summary>
internal static partial class Sentences
{
    private static readonly Lazy<ImmutableArray<Template>> Templates = new(() =>
    [
        // What says more of itself fits better than what is mostly places.
        .. Phrases.CoreBook.Where(phrase => phrase.Key.Contains("{0}", StringComparison.Ordinal)).OrderByDescending(phrase => Place().Replace(phrase.Key, "").Length)
            .Select(phrase => new Template(phrase.Key, phrase.Value)),
    ]);

    /// <returns>The sentence in English, as far as its parts have any.</returns>
    public static string Translate(string chinese)
    {
        if (Phrases.Book.TryGetValue(chinese, out var known))
        {
            return known;
        }

        // Several grounds in one sentence are parted by ；, but some sentences have it themselves.
        var parts = chinese.Split('；');
        return parts.Length == 1 ? TryTranslate(chinese, _ => true) ?? chinese
            : TryTranslate(chinese, template => template.HasParts) ?? string.Join("; ", parts.Select(Translate));
    }

    private static string? TryTranslate(string chinese, Func<Template, bool> isFit)
    {
        foreach (var template in Templates.Value.Where(isFit))
        {
            if (template.Chinese.Match(chinese) is { Success: true } match)
            {
                return string.Format(CultureInfo.InvariantCulture, template.English, [.. match.Groups.Values.Skip(1).OrderBy(g => int.Parse(g.Name[1..], CultureInfo.InvariantCulture)).Select(g => Argument(chinese, g))]);
            }
        }

        return null;
    }

    // What is quoted stays as it is; anything else may be a phrase itself, or a list of such.
    private static string Argument(string sentence, Group place) =>
        place.Index > 0 && sentence[place.Index - 1] is '“' or '《' ? place.Value : string.Join(", ", place.Value.Split('，').Select(Translate));

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();

    private sealed class Template(string chinese, string english)
    {
        public Regex Chinese { get; } = new(
            "^" + Place().Replace(Regex.Escape(chinese).Replace(@"\{", "{", StringComparison.Ordinal), "(?<a$1>.+?)") + "$",
            RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);

        public string English { get; } = english;

        public bool HasParts { get; } = chinese.Contains('；', StringComparison.Ordinal);
    }
}
