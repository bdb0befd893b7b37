namespace PolicyPortal.Core.Model;

/// <summary>Where an anchor of a document leads, in all the forms that were ever right.</summary>
public sealed class AnchorMap
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Anchor>> _others = [];
    private readonly HashSet<string> _gone;

    private AnchorMap(PolicyDocument document) => _gone = [.. document.Gone.Select(g => g.Anchor.Value)];

    /// <summary>Every form of every anchor that leads somewhere, with the place of its paragraph.</summary>
    public IReadOnlyDictionary<string, int> Places => _places;

    public static AnchorMap Of(PolicyDocument document)
    {
        var map = new AnchorMap(document);
        for (var i = 0; i < document.Paragraphs.Length; i++)
        {
            map._places.TryAdd(document.Paragraphs[i].Anchor.Value, i);
        }

        // What was published comes before what the outline gives today: a long form may have meant another paragraph once.
        var own = map._places.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (old, now) in document.Aliases)
        {
            if (own.Contains(now.To.Value) && Anchor.TryParse(old, null, out var alias))
            {
                map.AddOther(alias, map._places[now.To.Value]);
            }
        }

        foreach (var node in Outline.Of(document.Paragraphs))
        {
            map.AddLongForms(node);
        }

        return map;
    }

    /// <returns>The paragraph's place; null when the anchor leads nowhere. Gone anchors lead nowhere: ask <see cref="IsGone"/>.</returns>
    public int? Find(Anchor anchor) => _places.TryGetValue(anchor.Value, out var place) ? place : null;

    /// <summary>Whether the anchor was published once and its text is no longer there.</summary>
    public bool IsGone(Anchor anchor) => Find(anchor) is null && _gone.Contains(anchor.Value);

    /// <summary>The other anchors of a paragraph, prefixed with the sections that it stands in (sec-4-cl-14) or taken over from older texts.</summary>
    public IEnumerable<Anchor> Others(int place) => _others.TryGetValue(place, out var others) ? others : [];

    private void AddOther(Anchor anchor, int place)
    {
        if (!_places.TryAdd(anchor.Value, place))
        {
            return;
        }

        if (!_others.TryGetValue(place, out var others))
        {
            _others[place] = others = [];
        }

        others.Add(anchor);
    }

    // The short form of a clause that runs on through the sections is cl-14; sec-4-cl-14 must reach it too.
    private void AddLongForms(OutlineNode node)
    {
        foreach (var child in node.Children)
        {
            var ancestor = node.Paragraph.Anchor.Value;
            var own = child.Paragraph.Anchor.Value;
            if (!own.StartsWith(ancestor + "-", StringComparison.Ordinal)
                && Anchor.TryParse($"{ancestor}-{own}", null, out var longForm)
                && !_gone.Contains(longForm.Value))
            {
                AddOther(longForm, child.Index);
            }

            AddLongForms(child);
        }
    }
}
