using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyPortal.Tests.Architecture;

/// <summary>The repository as it stands on the disk.</summary>
internal static class SourceTree
{
    private static readonly string[] Made = ["bin", "obj", "TestResults", "node_modules", ".git"];

    /// <summary>The files that people wrote under a folder of the repository.</summary>
    /// <param name="extensions">With the dot.</param>
    public static ImmutableArray<SourceFile> Under(string folder, params string[] extensions) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Split('/').Intersect(Made).Any())
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)))),
    ];
}

/// <param name="Path">From the repository's root, with /.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The text without comments and string literals.</summary>
    public string Code => NotCode().Replace(Text, " ");

    /// <summary>The namespaces that the code names, in usings or in full.</summary>
    public IEnumerable<string> Namespaces => Dotted().Matches(Code).Select(m => m.Value).Distinct();

    public bool Sees(string ns) => Namespaces.Any(n => n == ns || n.StartsWith(ns + ".", StringComparison.Ordinal));

    // Raw strings, verbatim strings, strings, characters, comments.
    [GeneratedRegex("""
        (?<q>"{3,}).*?\k<q>|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*.*?\*/
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*(?:\.[A-Z]\w*)+")]
    private static partial Regex Dotted();
}
