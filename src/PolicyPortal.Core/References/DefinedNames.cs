using System.Text.RegularExpressions;

namespace PolicyPortal.Core.References;

/// <summary>The short names that a text gives: 《中华人民共和国商标法》（以下简称商标法）. Read as the text goes on; a name means what it was given last.</summary>
internal sealed partial class DefinedNames
{
    // No text defines as many; a hostile one must not make every word be compared with a hundred thousand.
    private const int MostNames = 300;
    private const int MostSeen = 100;
    private const int LongestShort = 6;
    private const int ShortestPlain = 3;

    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);

    // The titles that were named last, without brackets at their ends, and whole.
    private readonly Queue<(string Core, string Title)> _seen = new();

    /// <summary>Takes in what brackets behind a title define.</summary>
    /// <param name="end">Where the title's 》 ends.</param>
    public void Read(string text, int end, string title)
    {
        _seen.Enqueue((Core(title), title));
        if (_seen.Count > MostSeen)
        {
            _seen.Dequeue();
        }

        if (_titles.Count < MostNames && Definition().Match(text, end) is { Success: true } m)
        {
            _titles[m.Groups["name"].Value] = title;
        }
    }

    /// <summary>The whole title that a name stands for: one defined before, or the last title that ends with it (《条例》 after 《…条例（草案）》).</summary>
    /// <returns>null where the text has given no such name.</returns>
    public string? Find(string name)
    {
        if (_titles.TryGetValue(name, out var title))
        {
            return title;
        }

        return name.Length > LongestShort ? null : _seen.LastOrDefault(t => t.Title.Length > name.Length && t.Core.EndsWith(Core(name), StringComparison.Ordinal)).Title;
    }

    /// <summary>The longest defined name that ends at a place; those that any words could be (条例, 规定) do not count.</summary>
    public int? StartOfNameAt(string text, int end)
    {
        int? start = null;
        foreach (var name in _titles.Keys)
        {
            if (name.Length >= ShortestPlain && name.Length <= end && (start is null || end - name.Length < start)
                && text.AsSpan(0, end).EndsWith(name, StringComparison.Ordinal) && DocumentTitles.IsLaw(name))
            {
                start = end - name.Length;
            }
        }

        return start;
    }

    /// <summary>Whether the brackets or marks at a place define a name and refer to nothing.</summary>
    public static bool IsDefinition(string text, int at) => Before().IsMatch(text.AsSpan(Math.Max(0, at - 8), Math.Min(at, 8)));

    /// <returns>Where the brackets behind a title that define its name end; the same place where there are none.</returns>
    public static int Skip(string text, int end) => Definition().Match(text, end) is { Success: true } m ? end + m.Length : end;

    private static string Core(string title) => Brackets().Replace(title, "");

    [GeneratedRegex(@"\G[（(](?:[^（）()《》]{0,40}?[，,；;、])?\s*以下(?:简)?称(?:为)?[：:]?\s*[《“""‘〈]?(?<name>[^《》〈〉“”""‘’（）()，,、；;]{2,40})[》”""’〉]?[）)]")]
    private static partial Regex Definition();

    [GeneratedRegex(@"(?:简称|以下称|下称|统称)(?:为)?[：:]?[“""]?$")]
    private static partial Regex Before();

    [GeneratedRegex(@"[（(][^（）()]*[)）]$")]
    private static partial Regex Brackets();
}
