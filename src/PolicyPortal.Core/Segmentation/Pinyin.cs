using System.Collections.Immutable;

namespace PolicyPortal.Core.Segmentation;

/// <summary>How Chinese characters are read, as people type it: without tones, ü as v (lv, nv; lüe as lve or lue).</summary>
/// <remarks>
/// Source: CLDR's <c>Han-Latin</c> as ICU4N carries it, kept in Pinyin.txt because ICU4N takes a second and 60 MB to load it; a test holds the two together. It
/// gives one reading a character, and those of one syllable stand in the order of their tones; the second part of the file adds by hand what common characters are read as beside it (行 xing, hang). Simplified
/// characters only: normalise first. Loaded when it is first asked for.
/// </remarks>
public static class Pinyin
{
    private const int First = 0x4E00;
    private const int Last = 0x9FFF;

    private static readonly Lazy<Table> Loaded = new(Table.Read);

    /// <summary>The readings of a character, the usual one first; empty for what is no simplified character.</summary>
    public static ImmutableArray<string> Of(char character) =>
        character is >= (char)First and <= (char)Last ? Loaded.Value.Of(character - First) : [];

    /// <summary>The usual reading, or null.</summary>
    public static string? UsualOf(char character) => Of(character) is [var usual, ..] ? usual : null;

    /// <summary>Where a character stands among all that sound alike, by tone and then by code point: from 0, under 4096. A reading that is not its usual one stands first.</summary>
    public static int PlaceOf(char character, string reading) =>
        character is >= (char)First and <= (char)Last && UsualOf(character) == reading ? Loaded.Value.Places[character - First] : 0;

    /// <summary>Whether something is a syllable that some character is read as.</summary>
    public static bool IsSyllable(ReadOnlySpan<char> text) => Loaded.Value.Syllables.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    /// <summary>Every syllable, in no order.</summary>
    public static IReadOnlyCollection<string> Syllables => Loaded.Value.Syllables;

    /// <param name="ReadingsOf">For each character from U+4E00 its place in <paramref name="Readings"/>.</param>
    /// <param name="Readings">What is read in one way or several; the first is empty.</param>
    /// <param name="Places">For each character from U+4E00 its place among those of its usual reading.</param>
    private sealed record Table(ushort[] ReadingsOf, List<ImmutableArray<string>> Readings, HashSet<string> Syllables, ushort[] Places)
    {
        public ImmutableArray<string> Of(int character) => Readings[ReadingsOf[character]];

        /// <summary>The file: lines of a syllable, a space and its characters; behind an empty line what is read otherwise too.</summary>
        public static Table Read()
        {
            var table = new Table(new ushort[Last - First + 1], [[]], new HashSet<string>(StringComparer.Ordinal), new ushort[Last - First + 1]);
            using var lines = new StringReader(EmbeddedText.Of("Pinyin.txt"));
            var isBeside = false;
            for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                if (space < 0)
                {
                    isBeside = true;
                    continue;
                }

                table.Add(line[..space], line.AsSpan(space + 1), isBeside);
            }

            return table;
        }

        private void Add(string syllable, ReadOnlySpan<char> characters, bool isBeside)
        {
            Syllables.Add(syllable);
            Readings.Add([syllable]);
            var alone = (ushort)(Readings.Count - 1);
            ushort place = 0;
            foreach (var character in characters)
            {
                ref var readings = ref ReadingsOf[character - First];
                if (isBeside)
                {
                    Readings.Add(Readings[readings].Add(syllable));
                    readings = (ushort)(Readings.Count - 1);
                }
                else
                {
                    readings = alone;
                    Places[character - First] = place++;
                }
            }
        }
    }
}
