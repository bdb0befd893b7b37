using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Segmentation;

/// <summary>Segmenters by the name that the setting <c>Search:Segmenter</c> gives.</summary>
public static class Segmenters
{
    /// <param name="name">Icu or SmartCn, in any case.</param>
    /// <exception cref="ArgumentException">The name is none of them, or this build lacks it; the message says what to do.</exception>
    public static Segmenter Create(string name) => name.ToUpperInvariant() switch
    {
        "ICU" => new IcuSegmenter(),
#if SMARTCN
        "SMARTCN" => new SmartCnSegmenter(),
#else
        "SMARTCN" => throw new ArgumentException(
            "Search:Segmenter=SmartCn: this build has no SmartCn. Build it with -p:SmartCn=true (the package Lucene.Net.Analysis.SmartCn is then needed), or use Icu."),
#endif
        _ => throw new ArgumentException($"Search:Segmenter={name}: unknown. Use Icu, or SmartCn in a build with -p:SmartCn=true."),
    };
}
