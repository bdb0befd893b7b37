using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Segmentation;

/// <summary>Cuts a text into words. One law for all segmenters: the pieces joined are the text. Safe for concurrent use.</summary>
public interface ISegmenter
{
    /// <summary>The pieces in order, white space and punctuation included; empty for an empty text.</summary>
    IReadOnlyList<TextSpan> Segment(string text);
}
