namespace PolicyPortal.Lucene.Searching;

/// <summary>Lifts the documents whose title holds every text that was found, the more the less else it says: they are what was meant.</summary>
internal static class TitleLift
{
    /// <summary>What such a title adds at least, where the best document's score is 1; what it says in full adds 1 more.</summary>
    private const float Least = 0.5f;

    /// <param name="found">In the order of the index; their scores rise.</param>
    public static void Lift(IndexSnapshot snapshot, Span<FoundDocument> found, Finding finding)
    {
        var texts = finding.Texts;
        var wanted = finding.Literally.Select(texts.TokensOf).Where(tokens => tokens.Text.Length > 0).DistinctBy(tokens => tokens.Text).ToList();
        if (wanted.Count == 0 || found.IsEmpty)
        {
            return;
        }

        var length = wanted.Sum(tokens => tokens.Text.Length);
        var best = BestOf(found);
        var titled = wanted.MaxBy(tokens => tokens.Text.Length)!.Text;
        var at = 0;
        for (var segment = 0; segment < snapshot.Searchable.Length; segment++)
        {
            // Two rising lists are walked side by side.
            foreach (var place in snapshot.Searchable[segment].Memory.Names.Titled(titled))
            {
                while (at < found.Length && (found[at].Segment < segment || (found[at].Segment == segment && found[at].Place < place)))
                {
                    at++;
                }

                if (at < found.Length && found[at].Segment == segment && found[at].Place == place && Holds(snapshot.EntryOf(found[at])))
                {
                    var title = snapshot.EntryOf(found[at]).NormalizedTitle;
                    found[at] = found[at] with { Score = found[at].Score + (best * (Least + Math.Min(1f, (float)length / title.Length))) };
                }
            }
        }

        bool Holds(DocumentEntry entry)
        {
            foreach (var tokens in wanted)
            {
                var holds = tokens.Characters.Length > 1
                    ? entry.TitleHoldsAsWords(tokens.Text, texts.Segmenter)
                    : entry.NormalizedTitle.Contains(tokens.Text, StringComparison.Ordinal);
                if (!holds)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static float BestOf(ReadOnlySpan<FoundDocument> found)
    {
        var best = float.MinValue;
        foreach (ref readonly var document in found)
        {
            best = Math.Max(best, document.Score);
        }

        return best;
    }
}
