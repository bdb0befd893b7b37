using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PolicyPortal.Web.Api;

/// <summary>JSON in the making, for answers of a thousand values: what every answer has comes as bytes, each value behind the bytes that name it. Its room is lent: disposing gives it back.</summary>
/// <remarks>Half of what a writer costs that looks after commas and names; so those stand in the caller's bytes, and a test reads what came of them. Not thread-safe.</remarks>
internal sealed class JsonText : IDisposable
{
    /// <summary>Most answers fit, in UTF-8 bytes.</summary>
    private const int UsualLength = 32 << 10;

    /// <summary>No number is longer, in bytes.</summary>
    private const int LongestNumber = 32;

    /// <summary>A character beyond the basic plane as \uD842\uDFB7, in UTF-16 units.</summary>
    private const int LongestEscape = 12;

    /// <summary>What the encoder leaves as it is.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Where(c => !char.IsSurrogate((char)c) && !PortalJson.Encoder.WillEncode(c)).Select(c => (char)c)]);

    private byte[] _room = ArrayPool<byte>.Shared.Rent(UsualLength);
    private int _length;

    /// <summary>All so far; until disposal.</summary>
    public ReadOnlyMemory<byte> Written => _room.AsMemory(0, _length);

    /// <param name="json">Goes out as it is.</param>
    public void Add(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _length += json.Length;
    }

    /// <param name="name">What stands before the value: the member's name, with the comma or the bracket before it.</param>
    /// <param name="value">Any text; null is said.</param>
    public void Add(ReadOnlySpan<byte> name, string? value)
    {
        Add(name);
        if (value is null)
        {
            Add("null"u8);
        }
        else
        {
            AddText(value);
        }
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{byte}, string?)"/>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        Add(name);
        AddText(value);
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{byte}, string?)"/>
    public void Add(ReadOnlySpan<byte> name, bool value)
    {
        Add(name);
        Add(value ? "true"u8 : "false"u8);
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{byte}, string?)"/>
    /// <param name="value">A finite number.</param>
    public void Add<T>(ReadOnlySpan<byte> name, T value)
        where T : struct, IUtf8SpanFormattable
    {
        Add(name);
        var isWritten = value.TryFormat(Room(LongestNumber), out var length, [], CultureInfo.InvariantCulture);
        Debug.Assert(isWritten, "Longer than any number.");
        _length += length;
    }

    /// <summary>An array.</summary>
    /// <param name="name">As for a value.</param>
    /// <param name="add">Adds one of the values, without a comma.</param>
    public void Add<T>(ReadOnlySpan<byte> name, ReadOnlySpan<T> values, Action<JsonText, T> add)
    {
        Add(name);
        Add("["u8);
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                Add(","u8);
            }

            add(this, values[i]);
        }

        Add("]"u8);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_room);
        (_room, _length) = ([], 0);
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        Add("\""u8);
        while (text.IndexOfAnyExcept(Plain) is >= 0 and var plain)
        {
            AddPlain(text[..plain]);
            text = text[(plain + AddEscaped(text[plain..]))..];
        }

        AddPlain(text);
        Add("\""u8);
    }

    private void AddPlain(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <returns>How many UTF-16 units of the text were escaped: those of its first character.</returns>
    private int AddEscaped(ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[LongestEscape];
        var first = text[..(text is [var high, var low, ..] && char.IsSurrogatePair(high, low) ? 2 : 1)];
        PortalJson.Encoder.Encode(first, escaped, out _, out var length);
        AddPlain(escaped[..length]);
        return first.Length;
    }

    private Span<byte> Room(int length)
    {
        if (_room.Length - _length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + length, 2 * _room.Length));
            Written.Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_room);
            _room = larger;
        }

        return _room.AsSpan(_length);
    }
}
