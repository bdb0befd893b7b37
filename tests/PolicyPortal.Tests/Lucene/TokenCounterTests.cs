using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public class TokenCounterTests
{
    private static readonly string[] Texts =
    [
        .. Parsed.Seed.Documents.SelectMany(document => Passage.Of(document)).Select(passage => NormalizedText.Fold(passage.Text)),
        "", "𠮷", "𠮷𠮷野家𠮷", "a", new string('哈', 300), "",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_character_and_every_pair_is_counted_as_a_scan_counts_it(bool inPairs)
    {
        var text = string.Concat(Texts);
        int[] ends = [0, .. Texts.Select((_, i) => Texts.Take(i + 1).Sum(t => t.Length))];
        var table = TokenCounter.Count(text, ends, inPairs);
        var tokens = Texts.Select(t => TokensOf(t, inPairs)).ToList();

        Assert.Equal(tokens.Sum(t => t.Count), table.Tokens);
        Assert.Equal(tokens.Count(t => t.Count > 0), table.Texts);
        foreach (var token in tokens.SelectMany(t => t).Distinct())
        {
            var holding = Enumerable.Range(0, Texts.Length).Where(i => tokens[i].Contains(token)).ToList();
            var postings = table.Find(token);
            Assert.Equal(holding, table.PassagesOf(postings).ToArray());
            Assert.Equal(holding.ConvertAll(i => UseCode.Of(tokens[i].Count(t => t == token), LengthCode.Of(tokens[i].Count))), table.UsesOf(postings).ToArray());
        }

        Assert.Equal(0, table.Find(inPairs ? "野𠮷" : "𠯋").Count);
    }

    private static List<string> TokensOf(string text, bool inPairs)
    {
        var characters = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return inPairs ? [.. characters.Zip(characters.Skip(1), string.Concat)] : characters;
    }
}
