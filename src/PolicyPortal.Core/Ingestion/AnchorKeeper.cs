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
        var (gone, returned) = Return(read, held.Gone, kept);

        var names = new AnchorNames(published.Keys.Concat(held.Gone.Select(g => g.Anchor.Value)));
        var paragraphs = AnchorAssigner.Assign(read.Paragraphs, kept, names);
        var bare = read with { Id = held.Id, Paragraphs = paragraphs, Aliases = ImmutableSortedDictionary<string, Anchor>.Empty, Gone = [] };
        var today = AnchorMap.Of(bare).Places;
        var aliases = bare.Aliases.ToBuilder();
        foreach (var (name, place) in published.Select(p => (p.Key, match.Successor(p.Value))).Concat(returned))
        {
            if (place == ParagraphMatch.None)
            {
                gone.Add(new GoneAnchor(Anchor.Parse(name), Digest(held.Paragraphs[published[name]])));
            }
            else if (!today.TryGetValue(name, out var now) || now != place)
            {
                aliases[name] = paragraphs[place].Anchor;
            }
        }

        return bare with { Aliases = aliases.ToImmutable(), Gone = [.. gone.OrderBy(g => g.Anchor.Value, StringComparer.Ordinal)] };
    }

    // A text that was gone and is there again finds its anchor; the first one of those that led to it becomes its own.
    private static (List<GoneAnchor> Gone, List<(string Name, int Place)> Returned) Return(
        PolicyDocument read, ImmutableArray<GoneAnchor> gone, Anchor[] kept)
    {
        var stillGone = new List<GoneAnchor>();
        var returned = new List<(string Name, int Place)>();
        var places = gone.IsEmpty ? [] : Enumerable.Range(0, kept.Length).Where(i => kept[i].IsNone)
            .GroupBy(i => Digest(read.Paragraphs[i])).ToDictionary(texts => texts.Key, texts => new Queue<int>(texts));
        foreach (var one in gone)
        {
            if (one.Text is null || !places.TryGetValue(one.Text, out var open))
            {
                stillGone.Add(one);
                continue;
            }

            var place = open.Count > 1 ? open.Dequeue() : open.Peek();
            returned.Add((one.Anchor.Value, place));
            kept[place] = kept[place].IsNone ? one.Anchor : kept[place];
        }

        return (stillGone, returned);
    }

    private static string Digest(Paragraph paragraph) => TextDigest.Of([paragraph.Text], DigestLength);
}
