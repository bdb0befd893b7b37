namespace PolicyPortal.Core.Search;

/// <summary>Which character stands right behind which somewhere in a library; those of the basic plane. Immutable.</summary>
/// <remarks>Asked tens of thousands of times for one misspelt word: two bytes a pair, and a look is a few nanoseconds.</remarks>
public sealed class CharacterPairs
{
    private readonly int[] _starts = new int[char.MaxValue + 2];
    private readonly char[] _seconds;

    private CharacterPairs(List<(char First, char Second)> pairs)
    {
        foreach (var (first, _) in pairs)
        {
            _starts[first + 1]++;
        }

        for (var first = 0; first <= char.MaxValue; first++)
        {
            _starts[first + 1] += _starts[first];
        }

        var ends = _starts.ToArray();
        _seconds = new char[pairs.Count];
        foreach (var (first, second) in pairs)
        {
            _seconds[ends[first]++] = second;
        }
    }

    public static CharacterPairs None { get; } = Of([]);

    /// <param name="pairs">In any order; one may come again and again.</param>
    public static CharacterPairs Of(IEnumerable<(char First, char Second)> pairs) => new([.. pairs.Distinct()]);

    /// <summary>Every character that has a neighbour.</summary>
    public IReadOnlyCollection<char> Characters
    {
        get
        {
            var all = new HashSet<char>(_seconds);
            for (var first = 0; first <= char.MaxValue; first++)
            {
                if (_starts[first] < _starts[first + 1])
                {
                    all.Add((char)first);
                }
            }

            return all;
        }
    }

    /// <summary>The characters that stand right behind one somewhere, each once, in no order.</summary>
    public ReadOnlySpan<char> Following(char first) => _seconds.AsSpan(_starts[first].._starts[first + 1]);

    public bool Holds(char first, char second) => Following(first).Contains(second);
}
