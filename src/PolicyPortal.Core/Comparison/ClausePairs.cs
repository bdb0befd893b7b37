namespace PolicyPortal.Core.Comparison;

/// <summary>Which clauses are one, and which of them kept their place among the others.</summary>
internal sealed class ClausePairs(int oldCount, int newCount)
{
    public const int None = -1;

    private readonly int[] _newOf = Enumerable.Repeat(None, oldCount).ToArray();
    private readonly int[] _oldOf = Enumerable.Repeat(None, newCount).ToArray();
    private readonly HashSet<int> _moved = [];

    public int OldCount => _newOf.Length;

    public int NewCount => _oldOf.Length;

    public int NewOf(int old) => _newOf[old];

    public int OldOf(int @new) => _oldOf[@new];

    /// <summary>Whether a new clause stood elsewhere.</summary>
    public bool IsMoved(int @new) => _moved.Contains(@new);

    public bool IsOpen(int old, int @new) => _newOf[old] == None && _oldOf[@new] == None;

    public void Keep(int old, int @new) => (_newOf[old], _oldOf[@new]) = (@new, old);

    public void Move(int old, int @new)
    {
        Keep(old, @new);
        _moved.Add(@new);
    }

    /// <summary>For each old clause the places of the new clauses that its nearest neighbours in order went to: between them it could stand.</summary>
    public (int After, int Before)[] Room()
    {
        var room = new (int After, int Before)[OldCount];
        var after = None;
        for (var i = 0; i < OldCount; i++)
        {
            room[i].After = after;
            after = IsKept(i) ? _newOf[i] : after;
        }

        var before = NewCount;
        for (var i = OldCount - 1; i >= 0; i--)
        {
            room[i].Before = before;
            before = IsKept(i) ? _newOf[i] : before;
        }

        return room;
    }

    private bool IsKept(int old) => _newOf[old] != None && !_moved.Contains(_newOf[old]);
}
