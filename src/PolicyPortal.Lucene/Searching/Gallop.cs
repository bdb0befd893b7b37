using System.Numerics;
using System.Runtime.Intrinsics;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Finds the next place in a rising list without walking over all that lies between.</summary>
internal static class Gallop
{
    /// <summary>Vectors that are walked over before steps grow.</summary>
    private const int Walked = 4;

    /// <returns>The first place from <paramref name="from"/> on that holds <paramref name="wanted"/> or more; the list's length when there is none.</returns>
    public static int To(ReadOnlySpan<int> list, int from, int wanted)
    {
        // What is near is found without a branch that nobody can foresee: in a rising list those that are less stand first.
        var target = Vector256.Create(wanted);
        for (var i = 0; i < Walked && from <= list.Length - Vector256<int>.Count; i++)
        {
            var less = BitOperations.PopCount(Vector256.LessThan(Vector256.Create(list[from..]), target).ExtractMostSignificantBits());
            from += less;
            if (less < Vector256<int>.Count)
            {
                return from;
            }
        }

        var step = 1;
        var low = from;
        while (from < list.Length && list[from] < wanted)
        {
            low = from + 1;
            from += step;
            step <<= 1;
        }

        // All before low are less; from is not, or lies beyond the end.
        var high = Math.Min(from, list.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (list[middle] < wanted)
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
}
