using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PolicyPortal.Tests.Architecture;

/// <summary>The string literals of C# or JavaScript source; of interpolated ones the wording, with {0}, {1} for the holes.</summary>
internal static class Literals
{
    /// <summary>Those in comments and raw strings are left out; those inside holes are listed too.</summary>
    public static ImmutableArray<string> Of(string source)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < source.Length;)
        {
            i = Next(source, i, found);
        }

        return found.ToImmutable();
    }

    // The place behind what begins here.
    private static int Next(string source, int i, ImmutableArray<string>.Builder found) => source[i] switch
    {
        '/' when At(source, i + 1) == '/' => After(source, "\n", i),
        '/' when At(source, i + 1) == '*' => After(source, "*/", i),
        '\'' when At(source, i + 2) == '\'' => i + 3,
        '\'' when At(source, i + 1) == '\\' && At(source, i + 3) == '\'' => i + 4,
        '$' or '"' when source.AsSpan(i).TrimStart('$').StartsWith("\"\"\"") => After(source, "\"\"\"", source.IndexOf("\"\"\"", i, StringComparison.Ordinal) + 3),
        '@' when At(source, i + 1) == '"' => After(source, "\"", i + 2),
        '$' when At(source, i + 1) == '"' => Read(source, i + 2, '"', true, found),
        '"' => Read(source, i + 1, '"', false, found),
        '`' => Read(source, i + 1, '`', true, found),
        _ => i + 1,
    };

    private static int Read(string source, int i, char end, bool hasHoles, ImmutableArray<string>.Builder found)
    {
        var text = new StringBuilder();
        var holes = 0;
        while (i < source.Length && source[i] != end)
        {
            if (source[i] == '\\')
            {
                text.Append(At(source, i + 1));
                i += 2;
            }
            else if (hasHoles && source[i] == '{' && At(source, i + 1) != '{')
            {
                text.Append(CultureInfo.InvariantCulture, $"{{{holes++}}}");
                i = AfterHole(source, i + 1, found);
            }
            else
            {
                text.Append(source[i++]);
            }
        }

        found.Add(text.ToString());
        return i + 1;
    }

    private static int AfterHole(string source, int i, ImmutableArray<string>.Builder found)
    {
        for (var depth = 1; i < source.Length;)
        {
            depth += source[i] is '{' ? 1 : source[i] is '}' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }

            i = Next(source, i, found);
        }

        return i;
    }

    private static char At(string source, int i) => i < source.Length ? source[i] : '\0';

    private static int After(string source, string mark, int from)
    {
        var at = source.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? source.Length : at + mark.Length;
    }
}
