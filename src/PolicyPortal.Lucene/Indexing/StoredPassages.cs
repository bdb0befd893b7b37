using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Indexing;

/// <summary>All passages of a document in one stored value: read once, at start, and never one by one.</summary>
internal static class StoredPassages
{
    /// <param name="borders">For each passage, those of its words: <see cref="BorderBits.Of"/>.</param>
    public static byte[] Write(ImmutableArray<Passage> passages, IReadOnlyList<byte[]> borders)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var above = ImmutableArray<string>.Empty;
        foreach (var (passage, ends) in passages.Zip(borders))
        {
            writer.Write(passage.Anchor.Value);
            WriteOptional(writer, passage.Label);
            WriteOptional(writer, passage.ArticleLabel);

            // Passages under one heading follow each other: 0 says the same again, a number one more than there are.
            var isSame = passage.Headings.SequenceEqual(above);
            above = passage.Headings;
            writer.Write7BitEncodedInt(isSame ? 0 : above.Length + 1);
            foreach (var heading in isSame ? [] : above)
            {
                writer.Write(heading);
            }

            writer.Write(passage.Text);
            writer.Write7BitEncodedInt(passage.First);
            writer.Write7BitEncodedInt(passage.Count);
            writer.Write7BitEncodedInt(ends.Length);
            writer.Write(ends);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <param name="count">How many there are.</param>
    /// <exception cref="IOException">The bytes are no passages, or not so many.</exception>
    public static IEnumerable<(Passage Passage, byte[] Borders)> Read(Stream bytes, int count)
    {
        using var reader = new BinaryReader(bytes);
        var above = ImmutableArray<string>.Empty;
        for (var i = 0; i < count; i++)
        {
            var anchor = Anchor.TryParse(reader.ReadString(), null, out var read) ? read : default;
            var label = ReadOptional(reader);
            var articleLabel = ReadOptional(reader);
            var headings = reader.Read7BitEncodedInt();
            if (headings > 0)
            {
                above = [.. Enumerable.Range(1, headings - 1).Select(_ => reader.ReadString())];
            }

            var passage = new Passage(anchor, label, articleLabel, above, reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            yield return (passage, reader.ReadBytes(reader.Read7BitEncodedInt()));
        }
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
