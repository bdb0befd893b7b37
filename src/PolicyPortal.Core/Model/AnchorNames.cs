using System.Globalization;

namespace PolicyPortal.Core.Model;

/// <summary>Hands out anchors: none twice, and none that the document has published before. Not safe for concurrent use.</summary>
/// <param name="published">Every form of every anchor that leads, or ever led, somewhere in the document.</param>
public sealed class AnchorNames(IEnumerable<string> published)
{
    // No printed outline is so deep that its names come near an anchor's longest; what a hand wrote may be.
    private const int Longest = 110;

    private readonly HashSet<string> _taken = new(published, StringComparer.Ordinal);

    // The count that was tried last, so that a name that stands a hundred thousand times is not counted through each time.
    private readonly Dictionary<string, int> _tried = new(StringComparer.Ordinal);

    public AnchorNames()
        : this([])
    {
    }

    /// <summary>Marks an anchor as used.</summary>
    public void Add(Anchor anchor) => _taken.Add(anchor.Value);

    /// <summary>The name itself where it is free, else the first free one of name~2, name~3 ….</summary>
    /// <param name="mark">What stands before the count.</param>
    public Anchor Take(string name, char mark = '~')
    {
        name = name.Length > Longest ? name[..Longest] : name;
        var free = name;
        while (!_taken.Add(free))
        {
            var count = _tried[name] = _tried.GetValueOrDefault(name, 1) + 1;
            free = string.Create(CultureInfo.InvariantCulture, $"{name}{mark}{count}");
        }

        return Anchor.Parse(free);
    }
}
