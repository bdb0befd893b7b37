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
        var starts = new List<int> { 0 };
        var keys = new List<(ulong Key, int Term)>();
        var longer = new Dictionary<string, int>(StringComparer.Ordinal);
        var token = new char[LongestTerm];
        DocsEnum? postings = null;
        var at = 0;
        for (var term = terms.GetEnumerator(); term.MoveNext();)
        {
            var bytes = term.Term.Bytes.AsSpan(term.Term.Offset, term.Term.Length);
            var length = Encoding.UTF8.GetChars(bytes, token);
            if (length <= TokenKey.Longest)
            {
                keys.Add((TokenKey.Of(token.AsSpan(0, length)), starts.Count - 1));
            }
            else
            {
                longer.Add(new string(token, 0, length), starts.Count - 1);
            }

            postings = term.Docs(null, postings, DocsFlags.FREQS);
            for (var passage = postings.NextDoc(); passage != DocIdSetIterator.NO_MORE_DOCS; passage = postings.NextDoc())
            {
                passages[at] = passage;
                counts[at++] = (byte)Math.Min(postings.Freq, byte.MaxValue);
            }

            starts.Add(at);
        }

        return new PostingTable(keys, longer, [.. starts], passages, counts, LengthsOf(reader.MaxDoc, passages.AsSpan(0, at), counts));
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
