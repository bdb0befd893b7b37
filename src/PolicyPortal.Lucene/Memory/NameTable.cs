using System.Collections.Immutable;
using System.Text;

namespace PolicyPortal.Lucene.Memory;

/// <summary>The titles and numbers of a segment's documents as one text, so that looking through all of them is one search.</summary>
internal sealed class NameTable
{
    private const char Border = '\0'; // no normalised text holds it

    private readonly string _titles;
    private readonly string _numbers;
    private readonly int[] _titleStarts;
    private readonly int[] _numberStarts;

    public NameTable(ImmutableArray<DocumentEntry> entries)
    {
        (_titles, _titleStarts) = Join(entries, entry => entry.NormalizedTitle);
        (_numbers, _numberStarts) = Join(entries, entry => entry.NormalizedNumber ?? "");
    }

    /// <summary>The places of the entries whose title holds a normalised text; rising, each once.</summary>
    public IEnumerable<int> Titled(string text) => Holding(_titles, _titleStarts, text);

    /// <summary>The places of the entries whose title or number holds a normalised text; one that both do comes twice.</summary>
    public IEnumerable<int> Named(string text) => Titled(text).Concat(Holding(_numbers, _numberStarts, text));

    private static IEnumerable<int> Holding(string names, int[] starts, string text)
    {
        for (int entry = 0, at = names.IndexOf(text, StringComparison.Ordinal); at >= 0;)
        {
            while (starts[entry + 1] <= at)
            {
                entry++;
            }

            yield return entry;
            at = names.IndexOf(text, starts[entry + 1], StringComparison.Ordinal);
        }
    }

    private static (string Names, int[] Starts) Join(ImmutableArray<DocumentEntry> entries, Func<DocumentEntry, string> name)
    {
        var names = new StringBuilder();
        var starts = new int[entries.Length + 1];
        for (var i = 0; i < entries.Length; i++)
        {
            names.Append(name(entries[i])).Append(Border);
            starts[i + 1] = names.Length;
        }

        return (names.ToString(), starts);
    }
}
