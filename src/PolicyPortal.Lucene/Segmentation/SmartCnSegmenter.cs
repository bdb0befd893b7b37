#if SMARTCN
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Segmentation;

/// <summary>SmartCn's words as ours. What it drops (〇, punctuation) or cuts stands between its tokens: it becomes pieces too, so that the pieces joined are the text.</summary>
internal sealed class SmartCnSegmenter : Segmenter
{
    public override string Name => "SmartCn";

    public override IReadOnlyList<TextSpan> Split(string text)
    {
        using var analyzer = new SmartChineseAnalyzer(global::Lucene.Net.Util.LuceneVersion.LUCENE_48, useDefaultStopWords: false);
        using var tokens = analyzer.GetTokenStream("text", new StringReader(text));
        var offsets = tokens.AddAttribute<IOffsetAttribute>();
        var pieces = new List<TextSpan>();
        var at = 0;
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            if (offsets.StartOffset > at)
            {
                pieces.Add(new TextSpan(at, offsets.StartOffset));
            }

            if (offsets.EndOffset > Math.Max(at, offsets.StartOffset))
            {
                pieces.Add(new TextSpan(Math.Max(at, offsets.StartOffset), offsets.EndOffset));
            }

            at = Math.Max(at, offsets.EndOffset);
        }

        if (at < text.Length)
        {
            pieces.Add(new TextSpan(at, text.Length));
        }

        return pieces;
    }
}
#endif
