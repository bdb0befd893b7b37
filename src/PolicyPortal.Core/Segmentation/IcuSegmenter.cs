using System.Collections.Concurrent;
using ICU4N.Globalization;
using ICU4N.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Segmentation;

/// <summary>Words by UAX #29, Chinese ones by ICU's dictionary. Keeps 3.5, C919 and surrogate pairs whole.</summary>
/// <remarks>The process must allow cultures by name (<c>PredefinedCulturesOnly=false</c> beside <c>InvariantGlobalization</c>): ICU4N makes some of .NET's.</remarks>
public sealed class IcuSegmenter : Segmenter
{
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
        iterator.SetText(text);
        var start = iterator.First();
        for (var end = iterator.Next(); end != BreakIterator.Done; end = iterator.Next())
        {
            pieces.Add(new TextSpan(start, end));
            start = end;
        }

        iterator.SetText(""); // do not hold the text
        _idle.Add(iterator);
        return pieces;
    }
}
