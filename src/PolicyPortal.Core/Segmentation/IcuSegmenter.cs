using System.Globalization;
using ICU4N.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Segmentation;

/// <summary>ICU's words: Unicode's word boundaries (UAX #29) with a dictionary for Chinese.</summary>
public sealed class IcuSegmenter : ISegmenter
{
    // An iterator keeps the text that it walks: one a thread.
    private static readonly ThreadLocal<BreakIterator> Iterator = new(() => BreakIterator.GetWordInstance(new CultureInfo("zh")));

    public IReadOnlyList<TextSpan> Segment(string text)
    {
        var iterator = Iterator.Value!;
        iterator.SetText(text);
        var words = new List<TextSpan>(text.Length / 2);
        var start = iterator.First();
        for (var end = iterator.Next(); end != BreakIterator.Done; end = iterator.Next())
        {
            words.Add(new TextSpan(start, end));
            start = end;
        }

        return words;
    }
}
