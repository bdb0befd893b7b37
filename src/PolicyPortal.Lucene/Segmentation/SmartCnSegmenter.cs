#if SMARTCN
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Segmentation;

/// <summary>Words as Lucene's SmartChineseAnalyzer cuts them; what it leaves out between them (punctuation, 〇) makes pieces of its own.</summary>
internal sealed class SmartCnSegmenter : Segmenter
{
    private readonly SmartChineseAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);

    public override string Name => "SmartCn";

    public override IReadOnlyList<TextSpan> Split(string text)
    {
        var pieces = new List<TextSpan>();
        using var stream = _analyzer.GetTokenStream("", text);
        var offsets = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            CutAt(offsets.StartOffset);
            CutAt(offsets.EndOffset);
        }

        stream.End();
        CutAt(text.Length);
        return pieces;

        // It cuts surrogate pairs; we do not.
        void CutAt(int place)
        {
            var last = pieces.Count == 0 ? 0 : pieces[^1].End;
            var isInsidePair = place < text.Length && char.IsLowSurrogate(text[place]) && place > 0 && char.IsHighSurrogate(text[place - 1]);
            if (place > last && place <= text.Length && !isInsidePair)
            {
                pieces.Add(new TextSpan(last, place));
            }
        }
    }
}
#endif
