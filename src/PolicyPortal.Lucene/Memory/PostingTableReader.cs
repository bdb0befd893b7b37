using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Reads a field of a segment from Lucene's files into memory.</summary>
internal static class PostingTableReader
{
    /// <summary>No term of an index is longer; more bytes cannot be one.</summary>
    private const int LongestTerm = 32_766;

    public static PostingTable Read(AtomicReader reader, string field)
    {
        if (reader.GetTerms(field) is not { } terms)
        {
            return PostingTable.Empty;
        }

        var passages = new int[terms.SumDocFreq];
        var counts = new byte[passages.Length];
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
            for (var passage = postings.NextDoc(); passage != DocIdSetIterator.NO_MORE_DOCS; passage = postings.NextDoc())
            {
                passages[at] = passage;
                counts[at++] = (byte)Math.Min(postings.Freq, byte.MaxValue);
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

        return new PostingTable(keys, longer, passages, counts, LengthsOf(reader.MaxDoc, passages.AsSpan(0, at), counts));
    }

    private static byte[] LengthsOf(int size, ReadOnlySpan<int> passages, ReadOnlySpan<byte> counts)
    {
        var tokens = new int[size];
        for (var i = 0; i < passages.Length; i++)
        {
            tokens[passages[i]] += counts[i];
        }

        return Array.ConvertAll(tokens, LengthCode.Of);
    }
}
