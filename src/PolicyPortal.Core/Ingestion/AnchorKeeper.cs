using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;

namespace PolicyPortal.Core.Ingestion;

/// <summary>
/// Gives a document's new text the anchors that were published for the old one. An anchor leads to its own paragraph, to the one that took it over,
/// or to a notice that it is gone; never to another text. docs/format.md states the rules.
/// </summary>
internal static class AnchorKeeper
{
    private const int DigestLength = 8;

    /// <param name="read">As parsed, with the anchors that its text alone gives.</param>
    /// <param name="held">As published.</param>
    /// <returns><paramref name="read"/> under the id of <paramref name="held"/>. The same text again gives the same anchors, aliases and notices.</returns>
    public static PolicyDocument Keep(PolicyDocument read, PolicyDocument held)
    {
        var match = ParagraphMatcher.Match(held.Paragraphs, read.Paragraphs);
        var published = AnchorMap.Of(held).Places;
        var kept = match.OldOf.Select(old => old == ParagraphMatch.None ? default : held.Paragraphs[old].Anchor).ToArray();
        var returned = Return(read, held, kept);

        var names = new AnchorNames(published.Keys.Concat(held.Gone.Select(g => g.Anchor.Value)));
        var paragraphs = AnchorAssigner.Assign(read.Paragraphs, kept, names);
        var bare = read with { Id = held.Id, Paragraphs = paragraphs, Aliases = ImmutableSortedDictionary<string, AnchorAlias>.Empty, Gone = [] };
        var today = AnchorMap.Of(bare).Places;
        var aliases = bare.Aliases.ToBuilder();
        var gone = held.Gone.Where(g => !returned.ContainsKey(g.Anchor.Value)).ToList();
        foreach (var (name, old) in published)
        {
            var taken = returned.TryGetValue(name, out var place);
            place = taken ? place : match.Successor(old);
            if (place == ParagraphMatch.None)
            {
                gone.Add(new GoneAnchor(Anchor.Parse(name), TextOf(name, old)));
            }
            else
            {
                Lead(name, place, taken || match.NewOf[old] == place ? held.Aliases.GetValueOrDefault(name)?.Text : TextOf(name, old));
            }
        }

        foreach (var (name, place) in returned.Where(r => !published.ContainsKey(r.Key)))
        {
            Lead(name, place, null);
        }

        return bare with { Aliases = aliases.ToImmutable(), Gone = [.. gone.OrderBy(g => g.Anchor.Value, StringComparer.Ordinal)] };

        // What the paragraph said for which the anchor was published.
        string TextOf(string name, int old) => held.Aliases.GetValueOrDefault(name)?.Text ?? Digest(held.Paragraphs[old]);

        void Lead(string name, int place, string? text)
        {
            if (!today.TryGetValue(name, out var now) || now != place)
            {
                aliases[name] = new AnchorAlias(paragraphs[place].Anchor, text);
            }
        }
    }

    // A text that was gone, or merged into another, and is there again finds its anchor; the first one of those that led to it becomes its own, where it has none.
    private static Dictionary<string, int> Return(PolicyDocument read, PolicyDocument held, Anchor[] kept)
    {
        var returned = new Dictionary<string, int>(StringComparer.Ordinal);
        var lost = held.Gone.Select(g => (g.Anchor, g.Text))
            .Concat(held.Aliases.Where(a => Anchor.TryParse(a.Key, null, out _)).Select(a => (Anchor: Anchor.Parse(a.Key), a.Value.Text)))
            .Where(l => l.Text is not null).ToList();
        var places = lost.Count == 0 ? [] : Enumerable.Range(0, kept.Length).OrderBy(i => !kept[i].IsNone)
            .GroupBy(i => Digest(read.Paragraphs[i])).ToDictionary(texts => texts.Key, texts => new Queue<int>(texts));
        foreach (var (anchor, text) in lost)
        {
            if (places.TryGetValue(text!, out var open))
            {
                var place = open.Count > 1 ? open.Dequeue() : open.Peek();
                returned[anchor.Value] = place;
                kept[place] = kept[place].IsNone ? anchor : kept[place];
            }
        }

        return returned;
    }

    private static string Digest(Paragraph paragraph) => TextDigest.Of([paragraph.Text], DigestLength);
}
