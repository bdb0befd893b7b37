using PolicyPortal.Core.Model;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>A pair of characters of a text that is looked for in a segment, and the passages that hold it.</summary>
internal sealed class TextPair
{
    private readonly PostingTable _table;
    private readonly PairPlaces _places;
    private readonly Postings _postings;
    private readonly PostingBits? _bits;
    private int _at;

    /// <param name="text">Normalised.</param>
    /// <param name="span">Of the pair.</param>
    public TextPair(SegmentMemory memory, string text, TextSpan span)
    {
        (_table, _places, Start) = (memory.Table(TokenKind.Pairs), memory.Places, span.Start);
        _postings = _table.Find(text.AsSpan(span.Start, span.Length));
        _bits = _table.BitsOf(_postings);
    }

    /// <summary>Where it begins in the text.</summary>
    public int Start { get; }

    public int Count => _postings.Count;

    /// <summary>Passages in rising order, by their numbers in the segment.</summary>
    public ReadOnlySpan<int> Holders => _table.PassagesOf(_postings);

    /// <summary>By the same places: a <see cref="UseCode"/>.</summary>
    public ReadOnlySpan<ushort> Uses => _table.UsesOf(_postings);

    public bool IsSameAs(TextPair other) => _postings == other._postings;

    /// <summary>Where the pair first stands in one of its holders, in UTF-16 units; <see cref="PairPlaces.Beyond"/> for all from there on.</summary>
    /// <param name="place">The passage's place among the holders.</param>
    public int FirstIn(int place) => _places.FirstOf(_postings.Start + place);

    /// <param name="passage">Asked for in rising order.</param>
    /// <returns>The passage's place among the holders; -1 when it is not one of them.</returns>
    public int PlaceOf(int passage)
    {
        if (_bits is not null)
        {
            return _bits.PlaceOf(passage);
        }

        var holders = Holders;
        _at = Gallop.To(holders, _at, passage);
        return _at < holders.Length && holders[_at] == passage ? _at : -1;
    }
}
