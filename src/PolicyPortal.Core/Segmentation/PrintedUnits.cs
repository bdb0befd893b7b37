using System.Numerics;
using System.Runtime.Intrinsics.X86;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Segmentation;

/// <summary>The way back from a normalised text to the printed one, for who keeps many: a bit a printed UTF-16 unit, set where the unit became one of the normalised text.</summary>
/// <param name="kept">As <see cref="Of"/> gives them.</param>
/// <remarks>Fastest for spans in rising order: it goes on from where it is.</remarks>
public ref struct PrintedUnits(ReadOnlySpan<ulong> kept)
{
    private readonly ReadOnlySpan<ulong> _kept = kept;
    private int _word;

    // How many units stand in the words before.
    private int _before;

    /// <summary>The bits of a text, 64 a word.</summary>
    /// <returns>null where a character became several (㎡), or takes more or less room: bits cannot tell that.</returns>
    public static ulong[]? Of(string printed, NormalizedText normalized)
    {
        var kept = new ulong[(printed.Length + 63) / 64];
        var last = -1;
        for (var i = 0; i < normalized.Text.Length; i++)
        {
            var unit = normalized.Text[i];
            var place = normalized.PlaceOf(i) + (char.IsLowSurrogate(unit) ? 1 : 0);
            if (place <= last || place >= printed.Length || char.IsSurrogate(printed[place]) != char.IsSurrogate(unit))
            {
                return null;
            }

            kept[place >> 6] |= 1UL << place;
            last = place;
        }

        return kept;
    }

    /// <summary>The part of the printed text that a part of the normalised one came from, as <see cref="NormalizedText.ToOriginal"/> says it.</summary>
    /// <param name="span">Of whole characters, not empty.</param>
    public TextSpan ToPrinted(TextSpan span) => new(PlaceOf(span.Start), PlaceOf(span.End - 1) + 1);

    private int PlaceOf(int unit)
    {
        if (unit < _before)
        {
            (_word, _before) = (0, 0);
        }

        for (int count; _before + (count = BitOperations.PopCount(_kept[_word])) <= unit; _word++)
        {
            _before += count;
        }

        return (_word << 6) + PlaceIn(_kept[_word], unit - _before);
    }

    // Of a bit that has so many set ones before it.
    private static int PlaceIn(ulong word, int before)
    {
        if (Bmi2.X64.IsSupported)
        {
            return BitOperations.TrailingZeroCount(Bmi2.X64.ParallelBitDeposit(1UL << before, word));
        }

        for (; before > 0; before--)
        {
            word &= word - 1;
        }

        return BitOperations.TrailingZeroCount(word);
    }
}
