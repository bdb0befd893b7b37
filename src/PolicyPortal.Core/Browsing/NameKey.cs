using System.Text;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Browsing;

/// <summary>Where a name stands in an index by pinyin, as printed indexes of laws have it: character by character, by sound and then by tone; the state's name before it counts for nothing.</summary>
/// <param name="Letter">A to Z; # for names that begin with a figure or a mark.</param>
/// <param name="Order">Compared by code units (<see cref="StringComparer.Ordinal"/>).</param>
/// <param name="Shown">The name without 中华人民共和国 and the marks before it.</param>
public readonly record struct NameKey(char Letter, string Order, string Shown)
{
    /// <summary>What the index calls names that begin with no letter.</summary>
    public const char Other = '#';

    /// <summary>What stands before the names of laws, and what indexes pass over.</summary>
    public const string State = "中华人民共和国";

    public static NameKey Of(string name)
    {
        var shown = WithoutState(name);
        var order = new StringBuilder(shown.Length * 8);
        for (var at = 0; at < shown.Length;)
        {
            var readings = WordReadings.At(shown, at);
            if (readings.IsEmpty)
            {
                Append(order, shown[at], Pinyin.UsualOf(shown[at]));
                at++;
                continue;
            }

            foreach (var reading in readings)
            {
                Append(order, shown[at++], reading);
            }
        }

        var text = order.ToString();
        return new(text is [>= 'a' and <= 'z' and var first, ..] ? (char)(first - 'a' + 'A') : Other, text, shown);
    }

    // 中华人民共和国宪法 is 宪法; but the name of the state alone is a name.
    private static string WithoutState(string name)
    {
        var bare = name.AsSpan().TrimStart("《〈“\"‘[【（( \u3000");
        if (bare.StartsWith(State) && bare.Length > State.Length + 1)
        {
            bare = bare[State.Length..];
        }

        return bare.IsEmpty ? name : bare.ToString();
    }

    // Latin letters and figures stand before the sounds that they begin; marks that no reader counts say nothing.
    private static void Append(StringBuilder order, char character, string? reading)
    {
        if (reading is not null)
        {
            // Marks below the letters, so that an stands before ang whatever its tone.
            var place = Pinyin.PlaceOf(character, reading);
            order.Append(reading).Append((char)('!' + (place / 64))).Append((char)('!' + (place % 64))).Append(character);
        }
        else if (char.IsAsciiLetterOrDigit(character))
        {
            order.Append(char.ToLowerInvariant(character)).Append(' ');
        }
        else if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
        {
            order.Append('~').Append(character);
        }
    }
}
