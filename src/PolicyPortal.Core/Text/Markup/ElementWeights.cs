using AngleSharp.Dom;

namespace PolicyPortal.Core.Text.Markup;

/// <summary>How much text each element of a page holds, counted once: pages may nest so deep that counting for each element would take for ever.</summary>
internal sealed class ElementWeights
{
    private readonly Dictionary<INode, (int Characters, int Han)> _weights = [];

    public ElementWeights(IParentNode root)
    {
        // Backwards, so that an element's children come before it.
        foreach (var element in root.QuerySelectorAll("*").Reverse())
        {
            var (characters, han) = _weights.GetValueOrDefault(element);
            foreach (var text in element.ChildNodes.OfType<IText>())
            {
                characters += text.Data.Count(c => !char.IsWhiteSpace(c));
                han += text.Data.Count(Chars.IsHan);
            }

            _weights[element] = (characters, han);
            if (element.Parent is { } parent)
            {
                var sum = _weights.GetValueOrDefault(parent);
                _weights[parent] = (sum.Characters + characters, sum.Han + han);
            }
        }
    }

    /// <summary>Characters without white space.</summary>
    public int Characters(INode element) => _weights.GetValueOrDefault(element).Characters;

    public int Han(INode element) => _weights.GetValueOrDefault(element).Han;
}
