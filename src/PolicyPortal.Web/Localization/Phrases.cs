using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace PolicyPortal.Web.Localization;

/// <summary>What the interface says, in the reader's language. A phrase is known by its Chinese wording, with {0} for what varies.</summary>
/// <remarks>
/// The English stands in Resources/AREA.en.resx, a file an area; all are read as one book. The reader's language is the current UI culture,
/// which <see cref="LanguageChoice"/> sets for every request that a page answers.
/// </remarks>
public static class Phrases
{
    // The sentences that Core makes, whose wording must be recognised.
    private const string CoreArea = ".Core.";

    private static readonly Lazy<FrozenDictionary<string, string>> English = new(() => Read(_ => true));
    private static readonly Lazy<FrozenDictionary<string, string>> OfCore = new(() => Read(area => area.Contains(CoreArea, StringComparison.Ordinal)));

    /// <summary>zh-CN or en.</summary>
    public static string Language => IsEnglish ? LanguageChoice.English : LanguageChoice.Chinese;

    public static bool IsEnglish => CultureInfo.CurrentUICulture.Name == LanguageChoice.English;

    /// <summary>Every phrase that has English.</summary>
    internal static FrozenDictionary<string, string> Book => English.Value;

    /// <summary>Those that Core makes its sentences from.</summary>
    internal static FrozenDictionary<string, string> CoreBook => OfCore.Value;

    /// <param name="chinese">The phrase, such as 共{0}份文件.</param>
    /// <param name="arguments">What fills the places.</param>
    /// <returns>The phrase in the reader's language; in Chinese where it has no English.</returns>
    public static string Say(string chinese, params object?[] arguments)
    {
        var phrase = Find(chinese) ?? chinese;
        return arguments.Length == 0 ? phrase : string.Format(CultureInfo.InvariantCulture, phrase, arguments);
    }

    /// <summary>A sentence that was made elsewhere, such as a diagnostic's: Core speaks Chinese.</summary>
    public static string Translate(string sentence) => IsEnglish ? Sentences.Translate(sentence) : sentence;

    /// <summary>Names one after the other: 甲、乙 or A, B.</summary>
    public static string List(IEnumerable<string> names) => string.Join(IsEnglish ? ", " : "、", names);

    /// <returns>null where the reader's language is Chinese, or the phrase has no English.</returns>
    internal static string? Find(string chinese) => IsEnglish && Book.TryGetValue(chinese, out var english) ? english : null;

    private static FrozenDictionary<string, string> Read(Func<string, bool> isWanted)
    {
        var satellite = typeof(Phrases).Assembly.GetSatelliteAssembly(CultureInfo.GetCultureInfo(LanguageChoice.English));
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in satellite.GetManifestResourceNames().Where(isWanted).Order(StringComparer.Ordinal))
        {
            using var reader = new ResourceReader(satellite.GetManifestResourceStream(area)!);
            for (var entry = reader.GetEnumerator(); entry.MoveNext();)
            {
                phrases[(string)entry.Key] = (string?)entry.Value ?? "";
            }
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
