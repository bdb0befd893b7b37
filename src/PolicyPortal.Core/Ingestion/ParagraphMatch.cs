namespace PolicyPortal.Core.Ingestion;

/// <summary>Which paragraphs of a new text are paragraphs of the old one.</summary>
internal sealed class ParagraphMatch(int oldCount, int newCount)
{
    public const int None = -1;

    private readonly int[] _newOf = Enumerable.Repeat(None, oldCount).ToArray();
    private readonly int[] _oldOf = Enumerable.Repeat(None, newCount).ToArray();
    private readonly Dictionary<int, int> _takenOver = [];

    /// <summary>By place in the old text: the place in the new one, or <see cref="None"/>.</summary>
    public IReadOnlyList<int> NewOf => _newOf;

    /// <summary>By place in the new text: the place in the old one, or <see cref="None"/>.</summary>
    public IReadOnlyList<int> OldOf => _oldOf;

    /// <summary>Old paragraphs whose text stands in a new paragraph that continues another one: they were merged.</summary>
    public IReadOnlyDictionary<int, int> TakenOver => _takenOver;

    /// <summary>Where an old paragraph's text stands now; <see cref="None"/> when it is gone.</summary>
    public int Successor(int old) => _newOf[old] != None ? _newOf[old] : _takenOver.GetValueOrDefault(old, None);

    public bool IsOpen(int old, int now) => _newOf[old] == None && _oldOf[now] == None;

    public void Pair(int old, int now) => (_newOf[old], _oldOf[now]) = (now, old);

    public void Part(int old)
    {
        _oldOf[_newOf[old]] = None;
        _newOf[old] = None;
    }

    public void TakeOver(int old, int now) => _takenOver[old] = now;
}
