using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public class PairPlacesTests
{
    private static readonly IcuSegmenter Segmenter = new();

    private static readonly SegmentedText[] Texts =
    [
        .. Parsed.Seed.Documents.SelectMany(document => Passage.Of(document)).Select(passage => SegmentedText.Of(passage.Text, Segmenter)),
        SegmentedText.Of("", Segmenter),
        SegmentedText.Of("机关、团体，机关团体；𠮷𠮷野家𠮷", Segmenter),
        SegmentedText.Of(new string('哈', 300) + "和服", Segmenter),
    ];

    private readonly string _text = string.Concat(Texts.Select(t => t.Text));
    private readonly int[] _ends = [0, .. Texts.Select((_, i) => Texts.Take(i + 1).Sum(t => t.Text.Length))];
    private readonly BorderBits _borders;
    private readonly PairPlaces _places;
    private readonly PostingTable _table;

    public PairPlacesTests()
    {
        _borders = new BorderBits(_text.Length);
        for (var i = 0; i < Texts.Length; i++)
        {
            _borders.Add(_ends[i], BorderBits.Of(Texts[i]));
        }

        _places = new PairPlaces(_borders);
        _table = TokenCounter.Count(_text, _ends, inPairs: true, _places);
    }

    [Fact]
    public void A_pair_first_stands_where_a_scan_finds_it()
    {
        foreach (var (pair, postings, holders) in Pairs())
        {
            for (var i = 0; i < holders.Length; i++)
            {
                Assert.Equal(Math.Min(255, Texts[holders[i]].Text.IndexOf(pair, StringComparison.Ordinal)), _places.FirstOf(postings.Start + i));
            }
        }
    }

    [Fact]
    public void A_pair_stands_as_a_word_where_a_look_says_so()
    {
        foreach (var (pair, postings, holders) in Pairs())
        {
            var set = new PassageSet(Texts.Length);
            set.Add(holders);
            _places.RemoveAcross(set, postings, holders);
            Assert.Equal(
                holders.Where(holder => _borders.Look(Texts[holder].Text, _ends[holder], pair) is Holding.AsWords),
                holders.Where(set.Holds));
        }
    }

    private IEnumerable<(string Pair, Postings Postings, int[] Holders)> Pairs() =>
        from pair in _table.TokensOfTwo().Select(pair => $"{pair.First}{pair.Second}").Append("𠮷野")
        let postings = _table.Find(pair)
        select (pair, postings, _table.PassagesOf(postings).ToArray());
}
