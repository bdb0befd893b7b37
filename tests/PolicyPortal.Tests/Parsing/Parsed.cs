using System.Text;
using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Tests.Parsing;

/// <summary>Texts parsed for tests.</summary>
internal static class Parsed
{
    private static readonly Lazy<ParsedSource> LazySeed = new(() => PolicyParser.Parse(SourceDecoder.Decode(RepositoryFiles.SeedName, RepositoryFiles.SeedBytes()).Source!));

    /// <summary>The repository's seed.</summary>
    public static ParsedSource Seed => LazySeed.Value;

    public static ParsedSource Text(string text) => PolicyParser.Parse(SourceDecoder.Decode("test.txt", Encoding.UTF8.GetBytes(text)).Source!);

    /// <summary>A text without its white space.</summary>
    public static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
