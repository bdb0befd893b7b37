namespace PolicyPortal.Lucene.Memory;

/// <summary>How a text uses a token, in one number: how often it has it, and how long it is. All that BM25 asks of a posting is read where the posting is.</summary>
internal static class UseCode
{
    /// <summary>A token that a text has more often is said to be there so often.</summary>
    public const int MostCounted = byte.MaxValue;

    /// <summary>All codes are below it.</summary>
    public const int Size = (MostCounted + 1) << 8;

    /// <param name="length">A <see cref="LengthCode"/>.</param>
    public static ushort Of(int count, byte length) => (ushort)((Math.Min(count, MostCounted) << 8) | length);

    /// <summary>At most <see cref="MostCounted"/>.</summary>
    public static int CountOf(ushort code) => code >> 8;
}
