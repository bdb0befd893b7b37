using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Segmentation;

/// <summary>The segmenters by the names that the setting <c>Search:Segmenter</c> gives them.</summary>
public static class Segmenters
{
    /// <param name="name"><c>Icu</c> or <c>SmartCn</c>, in any case.</param>
    /// <exception cref="ArgumentException">There is none of that name, or this build does not hold it; the message says what to do.</exception>
    public static Segmenter Create(string name) => name.ToUpperInvariant() switch
    {
        "ICU" => new IcuSegmenter(),
#if SMARTCN
        "SMARTCN" => new SmartCnSegmenter(),
#else
        "SMARTCN" => throw new ArgumentException(
            "Search:Segmenter is SmartCn, but this build does not hold it. Build with -p:SmartCn=true (it needs the package Lucene.Net.Analysis.SmartCn), or set it to Icu."),
#endif
        _ => throw new ArgumentException($"Search:Segmenter is \"{name}\"; it can be Icu or SmartCn."),
    };
}
