namespace PolicyPortal.Core.Ingestion;

/// <summary>Paragraphs that stand elsewhere now: the same text, once on each side, and long enough to be told.</summary>
internal static class MovedParagraphs
{
    private const int Told = 8;

    public static void Match(ComparedText[] old, ComparedText[] now, ParagraphMatch match)
    {
        var left = Unique(old, match.NewOf);
        var read = Unique(now, match.OldOf);
        foreach (var (text, i) in left)
        {
            if (i >= 0 && read.TryGetValue(text, out var j) && j >= 0)
            {
                match.Pair(i, j);
            }
        }
    }

    private static Dictionary<string, int> Unique(ComparedText[] texts, IReadOnlyList<int> matched)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Length; i++)
        {
            if (matched[i] == ParagraphMatch.None && texts[i].Bare.Length >= Told)
            {
                places[texts[i].Bare] = places.ContainsKey(texts[i].Bare) ? ParagraphMatch.None : i;
            }
        }

        return places;
    }
}
