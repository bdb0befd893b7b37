using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>Reads the operator's list of synonyms.</summary>
/// <remarks>
/// YAML with two parts: 互通, groups whose members stand for each other (<c>- 央企、中央企业</c>), and 展开, words that what is behind the colon is
/// asked for too, but not the other way round (<c>三农: 农业、农村、农民</c>). Members are parted by 、 or , or written as a list.
/// </remarks>
public static class SynonymReader
{
    private const string Equal = "互通";
    private const string Wider = "展开";

    /// <summary>A longer word is a slip: a sentence, or a file that is something else.</summary>
    private const int LongestWord = 40;

    /// <exception cref="FormatException">The text is no such list; the message names the line, in Chinese.</exception>
    public static SynonymTable Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            throw Wrong(e.Start, $"不是有效的 YAML（{e.Message}）");
        }

        if (stream.Documents is [])
        {
            return SynonymTable.Empty;
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            throw Wrong(stream.Documents[0].RootNode.Start, $"最外层应是“{Equal}”和“{Wider}”两部分");
        }

        return SynonymTable.Of([.. root.Children.SelectMany(part => PairsOf(part.Key, part.Value))]);
    }

    private static IEnumerable<(string Word, string Other)> PairsOf(YamlNode key, YamlNode value) => (key as YamlScalarNode)?.Value switch
    {
        Equal or Wider when value is YamlScalarNode { Value: null or "" } => [],
        Equal => value is YamlSequenceNode groups
            ? groups.Children.SelectMany(group => Pairs(WordsOf(group, least: 2)))
            : throw Wrong(value.Start, $"“{Equal}”下应每行一组，以“- ”开头"),
        Wider => value is YamlMappingNode words
            ? words.Children.SelectMany(word => WordsOf(word.Value, least: 1).Select(other => (WordOf(word.Key), other)))
            : throw Wrong(value.Start, $"“{Wider}”下应每行一个词，后面是冒号和展开成的词"),
        _ => throw Wrong(key.Start, $"只能有“{Equal}”和“{Wider}”两部分"),
    };

    private static IEnumerable<(string Word, string Other)> Pairs(ImmutableArray<string> group) =>
        group.SelectMany(word => group.Where(other => other != word).Select(other => (word, other)));

    private static ImmutableArray<string> WordsOf(YamlNode node, int least)
    {
        ImmutableArray<string> words = node switch
        {
            YamlScalarNode { Value: { } text } => [.. text.Split(['、', '，', ',', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            YamlSequenceNode list => [.. list.Children.Select(WordOf)],
            _ => throw Wrong(node.Start, "应是几个词，用顿号隔开"),
        };
        return words.Length < least ? throw Wrong(node.Start, least == 1 ? "冒号后面没有词" : "一组至少要有两个词")
            : words.FirstOrDefault(word => word.Length > LongestWord) is { } longest ? throw Wrong(node.Start, $"“{longest[..10]}……”太长，不像一个词")
            : words;
    }

    private static string WordOf(YamlNode node) =>
        node is YamlScalarNode { Value: { } word } && word.Trim() is { Length: > 0 and <= LongestWord } trimmed ? trimmed : throw Wrong(node.Start, "应是一个词");

    private static FormatException Wrong(Mark place, string what) => new($"第 {place.Line} 行：{what}。");
}
