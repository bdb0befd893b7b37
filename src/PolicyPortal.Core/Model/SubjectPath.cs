using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

/// <summary>A subject as a path of headings, the broadest first, parted by <c>\</c>: 财政、金融、审计\银行.</summary>
/// <remarks>Written as the catalogues of government sites write it (政府信息公开目录, 主题分类); <c>/</c>, <c>&gt;</c> and full-width marks are read as well.</remarks>
public static class SubjectPath
{
    private const char Part = '\\';
    private const int MostHeadings = 4;
    private const int LongestHeading = 40;

    /// <summary>Reads paths that are parted by semicolons or line ends; what is no path is left out.</summary>
    public static ImmutableArray<string> Several(string text) => All(text.Split(['；', ';', '\n', '\r']));

    /// <summary>Reads a path each; what is none is left out, and what is said twice.</summary>
    public static ImmutableArray<string> All(IEnumerable<string> texts) => [.. texts.Select(TryRead).OfType<string>().Distinct()];

    /// <returns>null when the text has no heading, or more than a path has.</returns>
    public static string? TryRead(string text)
    {
        var headings = text.Split(['\\', '/', '>', '＼', '／', '＞'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return headings.Length is 0 or > MostHeadings || headings.Any(h => h.Length > LongestHeading) ? null : string.Join(Part, headings);
    }

    /// <summary>Every heading of a path as a path: 财政、金融、审计 and 财政、金融、审计\银行.</summary>
    public static IEnumerable<string> Steps(string path)
    {
        for (var at = path.IndexOf(Part, StringComparison.Ordinal); at >= 0; at = path.IndexOf(Part, at + 1))
        {
            yield return path[..at];
        }

        yield return path;
    }

    /// <summary>Whether a path is a subject or narrower than it.</summary>
    public static bool IsWithin(string path, string subject) =>
        path.StartsWith(subject, StringComparison.Ordinal) && (path.Length == subject.Length || path[subject.Length] == Part);

    /// <summary>How many headings stand above the last.</summary>
    public static int Depth(string path) => path.Count(c => c == Part);

    /// <summary>The last heading alone.</summary>
    public static string Heading(string path) => path[(path.LastIndexOf(Part) + 1)..];

    /// <summary>For people: 财政、金融、审计 › 银行.</summary>
    public static string Shown(string path) => path.Replace(Part.ToString(), " › ", StringComparison.Ordinal);
}
