namespace PolicyPortal.Lucene.Memory;

/// <summary>A short token as a number, so that a table of half a million of them is one array.</summary>
/// <remarks>Exact: no normalised text holds U+0000. A pair of characters outside the basic plane just fits.</remarks>
internal static class TokenKey
{
    /// <summary>In UTF-16 units; longer tokens have no key.</summary>
    public const int Longest = 4;

    /// <returns>0 for the empty token alone.</returns>
    public static ulong Of(ReadOnlySpan<char> token)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(token.Length, Longest);
        var key = 0UL;
        foreach (var unit in token)
        {
            key = (key << 16) | unit;
        }

        return key;
    }
}
