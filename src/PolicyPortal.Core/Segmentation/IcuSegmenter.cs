using System.Collections.Concurrent;
using ICU4N.Globalization;
using ICU4N.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Segmentation;

/// <summary>Words by UAX #29, Chinese ones by ICU's dictionary. Keeps 3.5, C919 and surrogate pairs whole.</summary>
/// <remarks>The process must allow cultures by name (<c>PredefinedCulturesOnly=false</c> beside <c>InvariantGlobalization</c>): ICU4N makes some of .NET's.</remarks>
public sealed class IcuSegmenter : Segmenter
{
    /// <summary>In UTF-16 units: ICU's dictionary takes time by the square of a run of characters, so a long line is given it in stretches.</summary>
    private const int Stretch = 2048;

    // A break iterator serves one thread at a time; the pool grows to as many as work at once.
    private readonly ConcurrentBag<BreakIterator> _idle = [];

    public override string Name => "Icu";

    public override IReadOnlyList<TextSpan> Split(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var iterator = _idle.TryTake(out var idle) ? idle : BreakIterator.GetWordInstance(new UCultureInfo("zh"));
        var pieces = new List<TextSpan>((text.Length / 2) + 1);
        for (var from = 0; from < text.Length;)
        {
            from = SplitStretch(iterator, text, from, pieces);
        }

        iterator.SetText(""); // do not hold the text
        _idle.Add(iterator);
        return pieces;
    }

    /// <returns>Where the next stretch begins: behind the last piece that was added.</returns>
    private static int SplitStretch(BreakIterator iterator, string text, int from, List<TextSpan> pieces)
    {
        var to = Math.Min(text.Length, from + Stretch);
        if (to < text.Length && char.IsLowSurrogate(text[to]) && char.IsHighSurrogate(text[to - 1]))
        {
            to--;
        }

        iterator.SetText(text.AsMemory(from, to - from));
        var start = iterator.First();
        for (var end = iterator.Next(); end != BreakIterator.Done; end = iterator.Next())
        {
            // The stretch's last piece may go on behind it: the next one begins with it.
            if (from + end == to && to < text.Length && start > 0)
            {
                return from + start;
            }

            pieces.Add(new TextSpan(from + start, from + end));
            start = end;
        }

        return to;
    }
}
