using System.Collections.Immutable;

namespace PolicyPortal.Lucene.Memory;

/// <summary>The titles and numbers of a segment's documents, and which of them hold a text.</summary>
internal sealed class NameTable(ImmutableArray<DocumentEntry> entries)
{
    private readonly Names _titles = new([.. entries.Select(entry => entry.NormalizedTitle)]);
    private readonly Names _numbers = new([.. entries.Select(entry => entry.NormalizedNumber ?? "")]);

    /// <summary>The places of the entries whose title holds a normalised text, not an empty one; rising, each once.</summary>
    public IEnumerable<int> Titled(string text) => _titles.Holding(text);

    /// <summary>The places of the entries whose title or number holds a normalised text; one that both do comes twice.</summary>
    public IEnumerable<int> Named(string text) => Titled(text).Concat(_numbers.Holding(text));

    // Their characters and pairs are counted as those of passages are: few names hold the rarest pair of a text, and only they are read.
    private sealed class Names
    {
        private readonly string[] _names;
        private readonly PostingTable _characters;
        private readonly PostingTable _pairs;

        public Names(string[] names)
        {
            _names = names;
            var ends = new int[names.Length + 1];
            for (var i = 0; i < names.Length; i++)
            {
                ends[i + 1] = ends[i] + names[i].Length;
            }

            var text = string.Concat(names);
            _characters = TokenCounter.Count(text, ends, inPairs: false);
            _pairs = TokenCounter.Count(text, ends, inPairs: true);
        }

        public IEnumerable<int> Holding(string text)
        {
            var rarest = new Postings(0, int.MaxValue);
            var pairs = 0;
            for (var tokens = new TokenKeys(text, inPairs: true); tokens.MoveNext(); pairs++)
            {
                var postings = _pairs.Find(tokens.Current);
                rarest = postings.Count < rarest.Count ? postings : rarest;
            }

            return pairs switch
            {
                0 => _characters.PassagesOf(_characters.Find(text)).ToArray(),
                1 => _pairs.PassagesOf(rarest).ToArray(),
                _ => _pairs.PassagesOf(rarest).ToArray().Where(name => _names[name].Contains(text, StringComparison.Ordinal)),
            };
        }
    }
}
