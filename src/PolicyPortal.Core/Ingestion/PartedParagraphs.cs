namespace PolicyPortal.Core.Ingestion;

/// <summary>Paragraphs that were split or merged: the first part keeps the address, what was merged into another one is taken over by it.</summary>
internal static class PartedParagraphs
{
    // The share of a part that must stand in the whole.
    private const double Part = 0.5;

    // What stands in another one so far is not a part of anything else.
    private const double Whole = 0.8;

    // How many paragraphs between the neighbours are looked at.
    private const int Near = 16;

    public static void Match(ComparedText[] old, ComparedText[] now, ParagraphMatch match)
    {
        for (var i = 0; i < old.Length; i++)
        {
            if (match.NewOf[i] != ParagraphMatch.None)
            {
                FirstOfSplit(old, now, match, i);
            }
        }

        for (var j = 0; j < now.Length; j++)
        {
            if (match.OldOf[j] != ParagraphMatch.None)
            {
                FirstOfMerged(old, now, match, j);
            }
        }

        TakeOver(old, now, match);
    }

    private static void FirstOfSplit(ComparedText[] old, ComparedText[] now, ParagraphMatch match, int i)
    {
        var first = match.NewOf[i];
        if (old[i].HasNumberOf(now[first]) || old[i].ShareIn(now[first]) >= Whole)
        {
            return;
        }

        for (var j = first - 1; j >= 0 && match.OldOf[j] == ParagraphMatch.None && now[j].ShareIn(old[i]) >= Part; j--)
        {
            first = j;
        }

        if (first != match.NewOf[i])
        {
            match.Part(i);
            match.Pair(i, first);
        }
    }

    private static void FirstOfMerged(ComparedText[] old, ComparedText[] now, ParagraphMatch match, int j)
    {
        var first = match.OldOf[j];
        if (old[first].HasNumberOf(now[j]) || now[j].ShareIn(old[first]) >= Whole)
        {
            return;
        }

        for (var i = first - 1; i >= 0 && match.NewOf[i] == ParagraphMatch.None && old[i].ShareIn(now[j]) >= Part; i--)
        {
            first = i;
        }

        if (first != match.OldOf[j])
        {
            match.Part(match.OldOf[j]);
            match.Pair(first, j);
        }
    }

    // What is left may stand in the paragraphs to which its neighbours went, or between them.
    private static void TakeOver(ComparedText[] old, ComparedText[] now, ParagraphMatch match)
    {
        var after = new int[old.Length];
        var next = now.Length - 1;
        for (var i = old.Length - 1; i >= 0; i--)
        {
            after[i] = next = match.NewOf[i] != ParagraphMatch.None ? match.NewOf[i] : next;
        }

        var before = 0;
        for (var i = 0; i < old.Length; i++)
        {
            if (match.NewOf[i] != ParagraphMatch.None)
            {
                before = match.NewOf[i];
            }
            else if (HolderOf(old[i], now, before, after[i]) is { } whole)
            {
                if (match.IsOpen(i, whole))
                {
                    match.Pair(i, whole);
                }
                else
                {
                    match.TakeOver(i, whole);
                }
            }
        }
    }

    private static int? HolderOf(ComparedText part, ComparedText[] now, int before, int after)
    {
        (int Place, double Share)? whole = null;
        for (var j = before; j <= Math.Min(after, now.Length - 1); j = j == before + Near && j < after ? after : j + 1)
        {
            var share = part.ShareIn(now[j]);
            if (share >= Part && share > (whole?.Share ?? 0))
            {
                whole = (j, share);
            }
        }

        return whole?.Place;
    }
}
