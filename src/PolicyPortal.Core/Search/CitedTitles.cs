using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>Which works a document names in 《》, and by which names others name it: how often a document is cited says how much it is worth finding.</summary>
/// <remarks>Names are compared as keys: normalised, without the state's name in front and without the version behind.</remarks>
public static partial class CitedTitles
{
    private const string State = "中华人民共和国";

    /// <summary>In UTF-16 units, between the marks; what is longer is a sentence that lost its closing mark.</summary>
    private const int LongestTitle = 80;

    /// <summary>The keys that the document's text names, each once; its own are among them when it names itself.</summary>
    public static ImmutableArray<string> In(PolicyDocument document) =>
        [.. document.Paragraphs.SelectMany(p => Named(p.Text)).Select(KeyOf).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The keys that others know a document by: its title, and for a part (中华人民共和国民法典 物权编) the title of the whole.</summary>
    /// <param name="title">As printed.</param>
    public static ImmutableArray<string> KeysOf(string title)
    {
        var whole = KeyOf(title);
        var space = title.AsSpan().Trim().IndexOfAny(" \u3000");
        var first = space < 0 ? "" : KeyOf(title.Trim()[..space]);
        return whole.Length == 0 ? [] : first.Length == 0 || first == whole ? [whole] : [whole, first];
    }

    private static string KeyOf(string title)
    {
        var key = NormalizedText.Fold(Version().Replace(title, ""));
        return key.StartsWith(State, StringComparison.Ordinal) ? key[State.Length..] : key;
    }

    private static IEnumerable<string> Named(string text)
    {
        for (var open = text.IndexOf('《', StringComparison.Ordinal); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var close = text.IndexOf('》', open);
            if (close > open && close - open <= LongestTitle)
            {
                yield return text[(open + 1)..close];
            }
        }
    }

    [GeneratedRegex(@"\s*[（(][^（(）)]*(?:修正|修订|修改)[^（(）)]*[）)]\s*$")]
    private static partial Regex Version();
}
