namespace PolicyPortal.Core.Model;

/// <summary>Where an anchor of a document leads, in all the forms that were ever right.</summary>
public sealed class AnchorMap
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Anchor>> _longForms = [];
    private readonly PolicyDocument _document;

    private AnchorMap(PolicyDocument document) => _document = document;

    public static AnchorMap Of(PolicyDocument document)
    {
        var map = new AnchorMap(document);
        for (var i = 0; i < document.Paragraphs.Length; i++)
        {
            map._places.TryAdd(document.Paragraphs[i].Anchor.Value, i);
        }

        foreach (var node in Outline.Of(document.Paragraphs))
        {
            map.AddLongForms(node);
        }

        return map;
    }

    /// <returns>The paragraph's place; null when the anchor leads nowhere. Gone anchors lead nowhere: ask <see cref="IsGone"/>.</returns>
    public int? Find(Anchor anchor) =>
        _places.TryGetValue(anchor.Value, out var place) ? place
        : _document.Aliases.TryGetValue(anchor.Value, out var now) && _places.TryGetValue(now.Value, out place) ? place
        : null;

    /// <summary>Whether the anchor was published once and its text is no longer there.</summary>
    public bool IsGone(Anchor anchor) => Find(anchor) is null && _document.Gone.Contains(anchor);

    /// <summary>The other anchors of a paragraph, prefixed with the sections that it stands in (sec-4-cl-14) or taken over from older texts.</summary>
    public IEnumerable<Anchor> Others(int place) =>
        (_longForms.TryGetValue(place, out var forms) ? forms : [])
        .Concat(_document.Aliases.Where(a => Find(a.Value) == place).Select(a => Anchor.Parse(a.Key)));

    // The short form of a clause that runs on through the sections is cl-14; sec-4-cl-14 must reach it too.
    private void AddLongForms(OutlineNode node)
    {
        foreach (var child in node.Children)
        {
            var ancestor = node.Paragraph.Anchor.Value;
            var own = child.Paragraph.Anchor.Value;
            if (!own.StartsWith(ancestor + "-", StringComparison.Ordinal)
                && Anchor.TryParse($"{ancestor}-{own}", null, out var longForm)
                && _places.TryAdd(longForm.Value, child.Index))
            {
                if (!_longForms.TryGetValue(child.Index, out var forms))
                {
                    _longForms[child.Index] = forms = [];
                }

                forms.Add(longForm);
            }

            AddLongForms(child);
        }
    }
}
