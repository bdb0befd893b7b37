namespace PolicyPortal.Core.Terms;

/// <summary>The positions of a text in the order of what follows them, up to a length: a suffix array that stops where phrases do.</summary>
internal sealed class PhrasePositions
{
    // As many characters as fit into one key.
    private const int KeyLength = 4;

    private readonly PhraseText _text;
    private readonly int _longest;
    private readonly int _least;
    private readonly int[] _starts;
    private readonly int[] _positions;

    private PhrasePositions(PhraseText text, int longest, int least)
    {
        (_text, _longest, _least) = (text, longest, least);
        (_starts, _positions) = ByFirstCharacter(text.Units);
    }

    /// <param name="longest">Characters that decide the order.</param>
    /// <param name="least">What stands fewer times is not looked for, and is left unordered.</param>
    public static PhrasePositions Of(PhraseText text, int longest, int least, CancellationToken cancel)
    {
        var positions = new PhrasePositions(text, longest, least);
        ulong[] keys = [];
        for (var first = 1; first < char.MaxValue; first++)
        {
            var range = positions.StartingWith((char)first);
            if (range.Count >= least)
            {
                cancel.ThrowIfCancellationRequested();
                keys = keys.Length < range.Count ? new ulong[range.Count * 2] : keys;
                positions.Sort(range.From, range.To, 1, keys);
            }
        }

        return positions;
    }

    /// <summary>Places that begin with the same characters.</summary>
    internal readonly record struct Run(int From, int To)
    {
        public int Count => To - From;
    }

    public ReadOnlySpan<int> this[Run run] => _positions.AsSpan(run.From, run.Count);

    public Run StartingWith(char first) => new(_starts[first], _starts[first + 1]);

    /// <summary>How often a stretch of the text stands in it.</summary>
    public int Count(ReadOnlySpan<char> stretch)
    {
        var run = StartingWith(stretch[0]);
        if (stretch.Length == 1 || run.Count < _least)
        {
            return run.Count;
        }

        return Bound(run, stretch, orEqual: true) - Bound(run, stretch, orEqual: false);
    }

    // The first place whose text is not less than the stretch; with orEqual, that is greater.
    private int Bound(Run run, ReadOnlySpan<char> stretch, bool orEqual)
    {
        var (low, high) = (run.From, run.To);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var order = After(_positions[middle], stretch.Length).SequenceCompareTo(stretch);
            if (order < 0 || (orEqual && order == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private ReadOnlySpan<char> After(int position, int length) => _text.Units.Slice(position, Math.Min(length, _text.Length - position));

    private void Sort(int from, int to, int depth, ulong[] keys)
    {
        var units = _text.Units;
        for (var i = from; i < to; i++)
        {
            keys[i - from] = Key(units, _positions[i] + depth);
        }

        keys.AsSpan(0, to - from).Sort(_positions.AsSpan(from, to - from));
        if (depth + KeyLength >= _longest + 1)
        {
            return;
        }

        // Runs of one key are ordered by what follows; the keys are written anew below, so the runs are found first.
        var runs = new List<Run>();
        for (int start = from, i = from + 1; i <= to; i++)
        {
            if (i == to || keys[i - from] != keys[start - from])
            {
                if (i - start >= _least && (keys[start - from] & 0xFFFF) != PhraseText.Separator)
                {
                    runs.Add(new(start, i));
                }

                start = i;
            }
        }

        foreach (var run in runs)
        {
            Sort(run.From, run.To, depth + KeyLength, keys);
        }
    }

    // Four characters in one number that orders as they do; nothing counts behind a separator.
    private static ulong Key(ReadOnlySpan<char> units, int at)
    {
        var key = 0UL;
        for (var i = 0; i < KeyLength; i++)
        {
            var unit = at + i < units.Length ? units[at + i] : PhraseText.Separator;
            if (unit == PhraseText.Separator)
            {
                return key << (16 * (KeyLength - i));
            }

            key = (key << 16) | unit;
        }

        return key;
    }

    private static (int[] Starts, int[] Positions) ByFirstCharacter(ReadOnlySpan<char> units)
    {
        var starts = new int[char.MaxValue + 2];
        foreach (var unit in units)
        {
            if (unit != PhraseText.Separator)
            {
                starts[unit + 1]++;
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var positions = new int[starts[^1]];
        var next = starts.AsSpan().ToArray();
        for (var at = 0; at < units.Length; at++)
        {
            if (units[at] != PhraseText.Separator)
            {
                positions[next[units[at]]++] = at;
            }
        }

        return (starts, positions);
    }
}
