using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Segmentation;

/// <summary>Cuts text into words.</summary>
/// <remarks>
/// One law for all of them: the pieces joined are the text. So punctuation and white space are pieces too, no piece is empty, and no surrogate pair is cut. Safe for concurrent use.
/// </remarks>
public abstract class Segmenter
{
    /// <summary>The name under which settings choose it, and which an index remembers: words of another one do not fit.</summary>
    public abstract string Name { get; }

    /// <summary>The pieces in order; empty for an empty text. Any text is allowed, malformed UTF-16 too.</summary>
    public abstract IReadOnlyList<TextSpan> Split(string text);
}
