using System.Collections.Immutable;
using Run = PolicyPortal.Core.Terms.PhrasePositions.Run;

namespace PolicyPortal.Core.Terms;

/// <summary>Finds the phrases of a text by counting: what holds together inside, and stands freely between others.</summary>
/// <remarks>
/// Cohesion is pointwise mutual information, normalised (Bouma 2009), of the two parts at the weakest place; freedom is the entropy of the neighbours on each side (branching entropy,
/// Jin and Tanaka-Ishii 2006). Every repeated stretch is looked at by way of <see cref="PhrasePositions"/>.
/// </remarks>
public sealed class PhraseMiner
{
    private const int Shortest = 3;
    private const int Longest = 12;

    // Fewer say nothing, however large or small the library is.
    private const int LeastCount = 5;
    private const int LeastDocuments = 2;

    private const double LeastCohesion = 0.35;
    private const double LeastFreedom = 1.3;
    private const int Most = 20_000;

    private readonly PhraseText _text;
    private readonly PhrasePositions _positions;
    private readonly CancellationToken _cancel;
    private readonly List<Phrase> _phrases = [];

    // For counting what stands before, and which documents; stamps save clearing.
    private readonly int[] _times = new int[char.MaxValue + 1];
    private readonly List<char> _before = [];
    private readonly int[] _stamps;
    private int _stamp;

    private PhraseMiner(PhraseText text, CancellationToken cancel)
    {
        (_text, _cancel) = (text, cancel);
        _positions = PhrasePositions.Of(text, Longest, LeastCount, cancel);
        _stamps = new int[text.Documents];
    }

    /// <summary>The best phrases, best first.</summary>
    public static ImmutableArray<Phrase> Find(PhraseText text, CancellationToken cancel = default)
    {
        var miner = new PhraseMiner(text, cancel);
        for (var first = 1; first < char.MaxValue; first++)
        {
            miner.Walk(miner._positions.StartingWith((char)first), 1);
        }

        return [.. miner._phrases.OrderByDescending(p => p.Score).ThenBy(p => p.Text, StringComparer.Ordinal).Take(Most)];
    }

    // All places of the run begin with the same characters, length of them.
    private void Walk(Run run, int length)
    {
        if (run.Count < LeastCount)
        {
            return;
        }

        _cancel.ThrowIfCancellationRequested();
        var units = _text.Units;
        var places = _positions[run];
        var after = new Entropy(run.Count);
        for (var from = 0; from < places.Length;)
        {
            var next = At(units, places[from] + length);
            var to = from + 1;
            while (to < places.Length && At(units, places[to] + length) == next)
            {
                to++;
            }

            after.Add(to - from, isEnd: next == PhraseText.Separator);
            if (next != PhraseText.Separator && length < Longest)
            {
                Walk(new(run.From + from, run.From + to), length + 1);
            }

            from = to;
        }

        if (length >= Shortest && after.Value >= LeastFreedom)
        {
            Weigh(run, length, after.Value);
        }
    }

    private void Weigh(Run run, int length, double after)
    {
        var phrase = _text.Units.Slice(_positions[run][0], length);
        if (!PhraseEdges.AreWhole(phrase))
        {
            return;
        }

        var freedom = Math.Min(after, Before(run));
        if (freedom < LeastFreedom || DocumentsOf(run) is not (>= LeastDocuments and var documents))
        {
            return;
        }

        var cohesion = Cohesion(phrase, run.Count);
        if (cohesion >= LeastCohesion)
        {
            _phrases.Add(new(phrase.ToString(), run.Count, documents, (float)cohesion, (float)freedom));
        }
    }

    private double Before(Run run)
    {
        var units = _text.Units;
        foreach (var place in _positions[run])
        {
            var unit = units[place - 1]; // a text begins with a separator
            if (_times[unit]++ == 0)
            {
                _before.Add(unit);
            }
        }

        var entropy = new Entropy(run.Count);
        foreach (var unit in _before)
        {
            entropy.Add(_times[unit], isEnd: unit == PhraseText.Separator);
            _times[unit] = 0;
        }

        _before.Clear();
        return entropy.Value;
    }

    private int DocumentsOf(Run run)
    {
        _stamp++;
        var count = 0;
        foreach (var place in _positions[run])
        {
            ref var stamp = ref _stamps[_text.DocumentOf(place)];
            if (stamp != _stamp)
            {
                stamp = _stamp;
                count++;
            }
        }

        return count;
    }

    private double Cohesion(ReadOnlySpan<char> phrase, int count)
    {
        var weakest = double.MaxValue;
        var all = Math.Log(_text.Length);
        for (var split = 1; split < phrase.Length && weakest >= LeastCohesion; split++)
        {
            var parts = Math.Log(_positions.Count(phrase[..split])) + Math.Log(_positions.Count(phrase[split..]));
            weakest = Math.Min(weakest, (all + Math.Log(count) - parts) / (all - Math.Log(count)));
        }

        return weakest;
    }

    private static char At(ReadOnlySpan<char> units, int place) => place < units.Length ? units[place] : PhraseText.Separator;

    /// <summary>The entropy of neighbours, in nats. The ends of sentences are each a neighbour of its own: nothing is as free.</summary>
    private struct Entropy(int total)
    {
        private double _sum;

        public readonly double Value => Math.Log(total) - (_sum / total);

        public void Add(int times, bool isEnd) => _sum += isEnd ? 0 : times * Math.Log(times);
    }
}
