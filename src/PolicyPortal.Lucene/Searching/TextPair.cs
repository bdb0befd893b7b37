using PolicyPortal.Core.Model;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>A pair of characters of a text that is looked for in a segment, and the passages that hold it.</summary>
/// <param name="text">Normalised.</param>
/// <param name="span">Of the pair.</param>
internal sealed class TextPair(SegmentMemory memory, string text, TextSpan span)
{
    private readonly PostingTable _table = memory.Table(TokenKind.Pairs);
    private readonly Postings _postings = memory.Table(TokenKind.Pairs).Find(text.AsSpan(span.Start, span.Length));
    private PostingBits? _bits;
    private int _at;

    /// <summary>Where it begins in the text.</summary>
    public int Start => span.Start;

    public int Count => _postings.Count;

    /// <summary>Passages in rising order, by their numbers in the segment.</summary>
    public ReadOnlySpan<int> Holders => _table.PassagesOf(_postings);

    public bool IsSameAs(TextPair other) => _postings == other._postings;

    /// <summary>Where the pair first stands in one of its holders, in UTF-16 units; <see cref="PairPlaces.Beyond"/> for all from there on.</summary>
    /// <param name="place">The passage's place among the holders.</param>
    public int FirstIn(int place) => memory.Places.FirstOf(_postings.Start + place);

    /// <param name="passage">Asked for in rising order.</param>
    /// <returns>The passage's place among the holders; -1 when it is not one of them.</returns>
    public int PlaceOf(int passage)
    {
        if ((_bits ??= _table.BitsOf(_postings)) is { } bits)
        {
            return bits.PlaceOf(passage);
        }

        var holders = Holders;
        _at = Gallop.To(holders, _at, passage);
        return _at < holders.Length && holders[_at] == passage ? _at : -1;
    }
}
