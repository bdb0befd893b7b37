using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Reads the words of a field of a segment from Lucene's files into memory.</summary>
internal static class PostingTableReader
{
    /// <summary>No term of an index is longer; more bytes cannot be one.</summary>
    private const int LongestTerm = 32_766;

    /// <param name="places">What each entry of the segment is called in the table; what is below 0 is left out.</param>
    /// <param name="size">Higher than all places.</param>
    public static PostingTable Read(AtomicReader reader, string field, ReadOnlySpan<int> places, int size)
    {
        if (reader.GetTerms(field) is not { } terms)
        {
            return new PostingTable([], new(StringComparer.Ordinal), [], [], new int[size]);
        }

        var lengths = new int[size];
        var passages = new int[terms.SumDocFreq];
        var counts = new ushort[passages.Length];
        var keys = new List<(ulong Key, Postings Postings)>((int)Math.Max(0, terms.Count)); // -1 where it is not known
        var longer = new Dictionary<string, Postings>(StringComparer.Ordinal);
        var token = new char[LongestTerm];
        DocsEnum? postings = null;
        var at = 0;
        for (var term = terms.GetEnumerator(); term.MoveNext();)
        {
            var bytes = term.Term.Bytes.AsSpan(term.Term.Offset, term.Term.Length);
            var length = Encoding.UTF8.GetChars(bytes, token);
            var start = at;
            postings = term.Docs(null, postings, DocsFlags.FREQS);
            for (var entry = postings.NextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = postings.NextDoc())
            {
                if (places[entry] is >= 0 and var place)
                {
                    passages[at] = place;
                    counts[at++] = (ushort)Math.Min(postings.Freq, UseCode.MostCounted);
                    lengths[place] += postings.Freq;
                }
            }

            if (at == start)
            {
                continue; // only what was deleted has it
            }

            if (length <= TokenKey.Longest)
            {
                keys.Add((TokenKey.Of(token.AsSpan(0, length)), new(start, at - start)));
            }
            else
            {
                longer.Add(new string(token, 0, length), new(start, at - start));
            }
        }

        return new PostingTable(keys, longer, passages, counts, lengths);
    }
}
