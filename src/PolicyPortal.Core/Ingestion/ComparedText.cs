using PolicyPortal.Core.Alignment;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>A paragraph as re-ingestion compares it: without white space, with and without its printed number.</summary>
internal sealed class ComparedText(Paragraph paragraph)
{
    // Texts so short have too few pairs of characters to tell a damaged one from another.
    private const int Short = 12;

    private ulong[]? _pairs;
    private ulong[]? _triples;

    public string Whole { get; } = Compact(paragraph.Text);

    /// <summary>Without the number that opens it: a paragraph that is counted anew is the same paragraph.</summary>
    public string Bare { get; } = Compact(paragraph.TextWithoutLabel);

    /// <summary>The printed number; null where there is none.</summary>
    public (OrdinalStyle Style, int Number, int Sub)? Number { get; } =
        paragraph.Ordinal is { } ordinal ? (ordinal.Style, ordinal.Number, ordinal.Sub) : null;

    /// <summary>How much two paragraphs have in common, numbers aside: 1 for equal texts, 0 for none.</summary>
    public double Likeness(ComparedText other)
    {
        if (Bare == other.Bare)
        {
            return 1;
        }

        var pairs = Shingles.Common(Pairs, other.Pairs) * 2.0 / Math.Max(1, Pairs.Length + other.Pairs.Length);
        return Bare.Length > Short || other.Bare.Length > Short ? pairs : Math.Max(pairs, InOrder(Bare, other.Bare) * 2.0 / (Bare.Length + other.Bare.Length));
    }

    /// <summary>The share of this paragraph that stands in another one; 0 for texts that are too short to tell.</summary>
    public double ShareIn(ComparedText other) =>
        Triples.Length == 0 ? 0 : (double)Shingles.Common(Triples, other.Triples) / Triples.Length;

    /// <summary>Whether both print one number.</summary>
    public bool HasNumberOf(ComparedText other) => Number is not null && Number == other.Number;

    private ulong[] Pairs => _pairs ??= Shingles.Of(Bare, 2);

    private ulong[] Triples => _triples ??= Shingles.Of(Bare, 3);

    public static string Compact(string text) =>
        text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    // The longest common subsequence.
    private static int InOrder(string one, string other)
    {
        Span<int> row = stackalloc int[Short + 1];
        row.Clear();
        foreach (var c in one)
        {
            var diagonal = 0;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], c == other[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
            }
        }

        return row[other.Length];
    }
}
