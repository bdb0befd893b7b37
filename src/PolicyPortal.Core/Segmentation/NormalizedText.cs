using System.Buffers;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Segmentation;

/// <summary>A text as search sees it, with the way back to the text as printed.</summary>
/// <remarks>
/// Normalised means: NFKC, lower case, traditional folded to simplified, ○ to 〇; white space, control and format characters, punctuation (all
/// Unicode categories P) and lone surrogates are left out; symbols stay. Each character is folded for itself, so a part of a text normalises to a part of the normalised text, and
/// normalising twice is normalising once.
/// </remarks>
public sealed class NormalizedText
{
    private readonly string _original;

    // For each UTF-16 unit of Text the place in the original of the character that it came from.
    private readonly int[] _places;

    private NormalizedText(string original, string text, int[] places)
    {
        _original = original;
        Text = text;
        _places = places;
    }

    /// <summary>The normalised text; well-formed UTF-16, perhaps empty.</summary>
    public string Text { get; }

    public static NormalizedText Of(string original)
    {
        var units = ArrayPool<char>.Shared.Rent(original.Length + 32);
        var places = new int[original.Length];
        var length = FoldUnits(original, units, places, out var begun);
        for (var at = begun; at < original.Length;)
        {
            var valid = Rune.TryGetRuneAt(original, at, out var rune);
            var folded = valid ? CharacterFolding.Fold(rune.Value) : CharacterFolding.Dropped;
            if (folded is > 0 and <= 0xFFFF)
            {
                Room(length + 1);
                units[length] = (char)folded;
                places[length++] = at;
            }
            else if (folded != CharacterFolding.Dropped)
            {
                var several = folded == CharacterFolding.Many ? CharacterFolding.Several(rune.Value) : new Rune(folded).ToString();
                Room(length + several.Length);
                several.CopyTo(units.AsSpan(length));
                places.AsSpan(length, several.Length).Fill(at);
                length += several.Length;
            }

            at += valid ? rune.Utf16SequenceLength : 1;
        }

        var text = units.AsSpan(0, length).SequenceEqual(original) ? original : new string(units, 0, length);
        ArrayPool<char>.Shared.Return(units);
        return new NormalizedText(original, text, places);

        // A closure over locals: what runs for every character stands in a method of its own.
        void Room(int wanted)
        {
            if (wanted > places.Length)
            {
                Array.Resize(ref places, Math.Max(wanted, places.Length * 2));
            }

            if (wanted > units.Length)
            {
                var larger = ArrayPool<char>.Shared.Rent(wanted * 2);
                units.AsSpan(0, length).CopyTo(larger);
                ArrayPool<char>.Shared.Return(units);
                units = larger;
            }
        }
    }

    /// <summary>Folds as long as each unit becomes one or none, which is to the end of most texts.</summary>
    /// <param name="read">How many units of the original were folded.</param>
    /// <returns>How many units there are now.</returns>
    private static int FoldUnits(ReadOnlySpan<char> original, Span<char> units, Span<int> places, out int read)
    {
        var length = 0;
        var at = 0;
        for (; at < original.Length && !char.IsSurrogate(original[at]); at++)
        {
            var folded = CharacterFolding.Fold(original[at]);
            if (folded is > 0 and <= char.MaxValue)
            {
                units[length] = (char)folded;
                places[length++] = at;
            }
            else if (folded != CharacterFolding.Dropped)
            {
                break;
            }
        }

        read = at;
        return length;
    }

    /// <summary>The normalised form alone.</summary>
    public static string Fold(string text) => Of(text).Text;

    /// <summary>Where a UTF-16 unit of <see cref="Text"/> came from: the start of its character in the original, in UTF-16 units.</summary>
    public int PlaceOf(int index) => _places[index];

    /// <summary>The part of the original that a part of <see cref="Text"/> came from, whole characters; both spans in UTF-16 units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or leaves the text.</exception>
    public TextSpan ToOriginal(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span.End, span.Start);
        var last = _places[span.End - 1];
        return new TextSpan(_places[span.Start], last + (char.IsHighSurrogate(_original[last]) ? 2 : 1));
    }
}
