using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Terms;

/// <summary>The running text of a library, ready to be counted: simplified characters, with one separator for whatever else stands between them.</summary>
/// <remarks>Paragraphs that are the same are taken once, so that a law in twelve editions does not make phrases of all its sentences.</remarks>
public sealed class PhraseText
{
    /// <summary>Stands for punctuation, letters, digits and ends: no phrase runs over it.</summary>
    internal const char Separator = '\0';

    /// <summary>Of all documents together; what comes later is left out, so that memory is bounded (6 bytes a character).</summary>
    private const int MaxLength = 12_000_000;

    // Which document a character is of is kept for blocks of so many.
    private const int BlockBits = 6;

    private readonly HashSet<ulong> _paragraphs = [];
    private readonly List<int> _documentOf = [];
    private char[] _units = new char[1 << 16];

    /// <summary>In characters, separators included.</summary>
    public int Length { get; private set; }

    public int Documents { get; private set; }

    internal ReadOnlySpan<char> Units => _units.AsSpan(0, Length);

    /// <summary>Whether nothing more is taken.</summary>
    public bool IsFull => Length >= MaxLength;

    public void Add(PolicyDocument document)
    {
        if (IsFull)
        {
            return;
        }

        Append(Separator);
        foreach (var paragraph in document.Paragraphs.Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Clause or ParagraphRole.Item or ParagraphRole.Heading))
        {
            var text = paragraph.TextWithoutLabel;
            if (_paragraphs.Add(Hash(text)))
            {
                Append(text);
            }
        }

        while ((Length & ((1 << BlockBits) - 1)) != 0)
        {
            AppendUnit(Separator);
        }

        while (_documentOf.Count < Length >> BlockBits)
        {
            _documentOf.Add(Documents);
        }

        Documents++;
    }

    /// <summary>The number of the document that a character is of.</summary>
    internal int DocumentOf(int position) => _documentOf[position >> BlockBits];

    private void Append(string text)
    {
        var normalized = NormalizedText.Of(text);
        var end = 0; // behind the last character that was taken, in text
        for (var i = 0; i < normalized.Text.Length; i++)
        {
            var place = normalized.PlaceOf(i);
            for (; end < place; end++)
            {
                if (!char.IsWhiteSpace(text[end]))
                {
                    Append(Separator);
                    break;
                }
            }

            var unit = normalized.Text[i];
            Append(unit is (>= '\u4E00' and <= '\u9FFF') or '〇' ? unit : Separator);
            end = place + 1;
        }

        Append(Separator);
    }

    private void Append(char unit)
    {
        if (unit != Separator || Length == 0 || _units[Length - 1] != Separator)
        {
            AppendUnit(unit);
        }
    }

    private void AppendUnit(char unit)
    {
        if (Length == _units.Length)
        {
            Array.Resize(ref _units, _units.Length * 2);
        }

        _units[Length++] = unit;
    }

    // FNV-1a: good enough to tell paragraphs apart.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }
}
