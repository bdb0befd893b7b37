using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Architecture;

/// <summary>Whatever the interface says in Chinese it can say in English: Resources/AREA.en.resx has every phrase, and wwwroot/js/words.js those of scripts.</summary>
public partial class PhrasesTests
{
    private const string Web = "src/PolicyPortal.Web";

    // What programs and operators' terminals read, files to take away, file names, and words that titles are told by: Chinese in any interface.
    private static readonly string[] AlwaysChinese = [$"{Web}/Api/", $"{Web}/Hosting/", $"{Web}/Exports/", $"{Web}/Program.cs", $"{Web}/Drafts/UploadName.cs", $"{Web}/Comparing/Kin.cs", $"{Web}/Selecting/SelectedClause.cs", $"{Web}/Browsing/Searches.cs"];

    // Words that texts are recognised by or made of, and no sentences of the program's own.
    private static readonly string[] Grammar = ["Splitting/DocumentClosing.cs", "Parsing/DocumentReason.cs", "Ingestion/RehearsedChange.cs"];

    // The name of a file, and how dates are written in Chinese.
    private static readonly string[] NoPhrases = ["粘贴的文本", "{0}年{1}月{2}日", "{0}年{1}月", "M'月'd'日'HH:mm"];

    private static readonly Dictionary<string, string> English = Read();

    [Fact]
    public void Pages_say_nothing_in_Chinese_but_phrases() =>
        Assert.Empty(SourceTree.Under($"{Web}/Pages", ".cshtml")
            .SelectMany(page => page.Text.Split('\n').Select((line, i) => (Line: Phrase().Replace(ChineseElement().Replace(line, ""), ""), At: $"{page.Path}:{i + 1}")))
            .Where(line => Chinese().IsMatch(line.Line)).Select(line => $"{line.At}: {line.Line.Trim()}"));

    [Fact]
    public void Every_phrase_of_a_page_has_English() =>
        Assert.Empty(SourceTree.Under($"{Web}/Pages", ".cshtml")
            .SelectMany(page => Phrase().Matches(page.Text).Select(m => m.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal)).Select(key => (page.Path, Key: key)))
            .Where(phrase => !English.ContainsKey(phrase.Key)).Select(phrase => $"{phrase.Path}: {phrase.Key}").Distinct());

    [Fact]
    public void Every_Chinese_literal_of_the_pages_code_has_English() =>
        Assert.Empty(SourceTree.Under(Web, ".cs").Where(file => !AlwaysChinese.Any(file.Path.StartsWith))
            .SelectMany(file => Literals.Of(file.Text).Where(text => Han().IsMatch(text) && !English.ContainsKey(text) && !NoPhrases.Contains(text)).Select(text => $"{file.Path}: {text}")));

    [Fact]
    public void Every_sentence_of_Core_has_English() =>
        Assert.Empty(SourceTree.Under("src/PolicyPortal.Core", ".cs").Where(file => !Grammar.Any(file.Path.EndsWith))
            .SelectMany(file => Literals.Of(file.Text).Where(text => text.EndsWith('。') && text.Length > 8 && !English.ContainsKey(text)).Select(text => $"{file.Path}: {text}")));

    [Fact]
    public void Every_kind_has_English() => Assert.All(DocumentKinds.All, kind => Assert.Contains(kind.Label(), English.Keys));

    [Fact]
    public void Every_Chinese_literal_of_a_script_has_English()
    {
        var scripts = SourceTree.Under($"{Web}/wwwroot/js", ".js");
        var words = Literals.Of(scripts.Single(script => script.Name == "words.js").Text);
        Assert.Empty(scripts.SelectMany(script => Literals.Of(script.Text).Where(text => Han().IsMatch(text) && !words.Contains(text)).Select(text => $"{script.Path}: {text}")));
    }

    [Fact]
    public void A_phrase_has_the_same_places_in_both_languages() =>
        Assert.Empty(English.Where(phrase => !Places(phrase.Key).SetEquals(Places(phrase.Value))).Select(phrase => phrase.Key));

    private static HashSet<string> Places(string phrase) => [.. Place().Matches(phrase).Select(m => m.Value)];

    private static Dictionary<string, string> Read()
    {
        var phrases = new Dictionary<string, string>();
        foreach (var area in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, Web, "Resources"), "*.en.resx"))
        {
            foreach (var entry in XDocument.Load(area, LoadOptions.PreserveWhitespace).Root!.Elements("data"))
            {
                var (key, english) = (entry.Attribute("name")!.Value, entry.Element("value")!.Value);
                Assert.True(phrases.TryAdd(key, english) || phrases[key] == english, $"“{key}” is given twice, with different English.");
            }
        }

        return phrases;
    }

    [GeneratedRegex("""\b[LH]\["((?:\\.|[^"\\])*)"(?=[,\]])""")]
    private static partial Regex Phrase();

    [GeneratedRegex("""@\*.*?\*@|//.*|<(\w+)[^<>]*\blang="zh-CN"[^<>]*>[^<]*</\1>""")]
    private static partial Regex ChineseElement();

    // Characters, and the punctuation that goes with them.
    [GeneratedRegex(@"[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Han();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
