using System.Globalization;
using System.Text;

namespace PolicyPortal.Core.Search;

/// <summary>
/// A text as searches compare it: NFKC, lower case, traditional folded to simplified, no white space, no punctuation, no invisible marks. Each
/// character (a Unicode scalar value) is folded alone, so that "is part of" means the same for a text and for its parts.
/// </summary>
public sealed class NormalizedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private NormalizedText(string text, int[] runeOffsets, int[] starts, int[] ends)
    {
        Text = text;
        RuneOffsets = runeOffsets;
        (_starts, _ends) = (starts, ends);
    }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>Where each character begins in <see cref="Text"/>, and after the last one its length; in UTF-16 units.</summary>
    public IReadOnlyList<int> RuneOffsets { get; }

    /// <summary>How many characters it has.</summary>
    public int Length => RuneOffsets.Count - 1;

    /// <summary>Character <paramref name="i"/> as a string.</summary>
    public string Character(int i) => Text[RuneOffsets[i]..RuneOffsets[i + 1]];

    /// <summary>The part of the original text that characters <paramref name="first"/> up to <paramref name="end"/> came from; never inside a surrogate pair.</summary>
    public Model.TextSpan Original(int first, int end) => new(_starts[first], _ends[end - 1]);

    /// <summary>Normalises without the way back.</summary>
    public static string Fold(string text) => Of(text).Text;

    public static NormalizedText Of(string original)
    {
        var text = new StringBuilder(original.Length);
        var offsets = new List<int>(original.Length + 1);
        var starts = new List<int>(original.Length);
        var ends = new List<int>(original.Length);
        for (var i = 0; i < original.Length;)
        {
            // A lone surrogate is no character: it is passed over.
            if (Rune.DecodeFromUtf16(original.AsSpan(i), out var rune, out var length) is System.Buffers.OperationStatus.Done)
            {
                foreach (var folded in CharacterFolding.Fold(rune).EnumerateRunes())
                {
                    offsets.Add(text.Length);
                    starts.Add(i);
                    ends.Add(i + length);
                    text.Append(folded.ToString());
                }
            }

            i += length;
        }

        offsets.Add(text.Length);
        return new(text.ToString(), [.. offsets], [.. starts], [.. ends]);
    }

    internal static bool IsDropped(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;
}
