namespace PolicyPortal.Lucene.Memory;

/// <summary>The keys of a text's characters, or of each of them with the next, in order.</summary>
/// <param name="text">Normalised: well-formed UTF-16.</param>
internal ref struct TokenKeys(ReadOnlySpan<char> text, bool inPairs)
{
    private readonly ReadOnlySpan<char> _text = text;
    private ulong _before;
    private int _beforeStart;
    private int _at;

    public ulong Current { get; private set; }

    /// <summary>Where the current one begins in the text, in UTF-16 units.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public readonly int End => _at;

    public bool MoveNext()
    {
        if (inPairs && _at == 0 && !Read(out _before, out _))
        {
            return false;
        }

        var start = _at;
        if (!Read(out var character, out var bits))
        {
            return false;
        }

        (Current, Start) = inPairs ? ((_before << bits) | character, _beforeStart) : (character, start);
        (_before, _beforeStart) = (character, start);
        return true;
    }

    private bool Read(out ulong character, out int bits)
    {
        (character, bits) = (0, 16);
        if (_at >= _text.Length)
        {
            return false;
        }

        character = _text[_at++];
        if (char.IsHighSurrogate((char)character) && _at < _text.Length)
        {
            character = (character << 16) | _text[_at++];
            bits = 32;
        }

        return true;
    }
}
