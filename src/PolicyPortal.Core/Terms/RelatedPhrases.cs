using System.Collections.Immutable;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Terms;

/// <summary>Which phrases of the library stand in some texts; for naming what is near to a search's finds.</summary>
public sealed class RelatedPhrases
{
    // By their first two characters; the lists are short.
    private readonly Dictionary<(char, char), List<Phrase>> _phrases = [];

    public RelatedPhrases(IEnumerable<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            var key = (phrase.Text[0], phrase.Text[1]);
            if (!_phrases.TryGetValue(key, out var list))
            {
                _phrases[key] = list = [];
            }

            list.Add(phrase);
        }
    }

    /// <summary>The phrases that the texts share most, weighed against how common they are.</summary>
    /// <param name="texts">One a document, as printed.</param>
    /// <param name="documents">How many the library has.</param>
    /// <param name="except">What is known already, as typed: phrases that are a part of it are left out.</param>
    public ImmutableArray<Phrase> In(IEnumerable<string> texts, int documents, string except, int most)
    {
        var found = new Dictionary<Phrase, int>();
        foreach (var text in texts)
        {
            foreach (var phrase in HeldBy(NormalizedText.Fold(text)))
            {
                found[phrase] = found.GetValueOrDefault(phrase) + 1;
            }
        }

        var known = NormalizedText.Fold(except);
        var chosen = new List<Phrase>();
        foreach (var (phrase, _) in found
            .Where(f => f.Value > 1 && !known.Contains(f.Key.Text, StringComparison.Ordinal))
            .OrderByDescending(f => f.Value * Math.Log(1 + ((double)documents / f.Key.Documents)) * f.Key.Cohesion)
            .ThenBy(f => f.Key.Text, StringComparer.Ordinal))
        {
            if (!chosen.Exists(c => c.Text.Contains(phrase.Text, StringComparison.Ordinal) || phrase.Text.Contains(c.Text, StringComparison.Ordinal)))
            {
                chosen.Add(phrase);
                if (chosen.Count == most)
                {
                    break;
                }
            }
        }

        return [.. chosen];
    }

    private HashSet<Phrase> HeldBy(string text)
    {
        var held = new HashSet<Phrase>(ReferenceEqualityComparer.Instance);
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (_phrases.TryGetValue((text[at], text[at + 1]), out var list))
            {
                foreach (var phrase in list)
                {
                    if (text.AsSpan(at).StartsWith(phrase.Text, StringComparison.Ordinal))
                    {
                        held.Add(phrase);
                    }
                }
            }
        }

        return held;
    }
}
