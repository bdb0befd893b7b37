using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Comparison;

/// <summary>A clause, or several that are taken together, as comparison sees it: normalised, without the numbers that open its paragraphs.</summary>
internal sealed class ComparedClause
{
    private readonly int[] _places;

    private ComparedClause(ImmutableArray<Passage> passages, string text, string key, int[] places, (OrdinalStyle, int, int)? number)
    {
        Passages = passages;
        Text = text;
        Key = key;
        Number = number;
        _places = places;
    }

    public ImmutableArray<Passage> Passages { get; }

    /// <summary>As printed, one paragraph a line.</summary>
    public string Text { get; }

    /// <summary>What is compared; empty for a paragraph of nothing but marks.</summary>
    public string Key { get; }

    /// <summary>The printed number; null where there is none.</summary>
    public (OrdinalStyle Style, int Number, int Sub)? Number { get; }

    /// <summary>The clauses of a document's text, in order: head and foot are left out, and so is what holds no character.</summary>
    public static ComparedClause[] Of(PolicyDocument document) =>
    [
        .. Passage.Of(document)
            .Where(passage => !IsHeadOrFoot(document.Paragraphs[passage.First].Role))
            .Select(passage => Of(document, passage))
            .Where(clause => clause.Key.Length > 0),
    ];

    /// <summary>Clauses that follow each other, as one.</summary>
    public static ComparedClause Join(params ReadOnlySpan<ComparedClause> clauses)
    {
        if (clauses.Length == 1)
        {
            return clauses[0];
        }

        var texts = new List<string>();
        var places = new List<int>();
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var at = 0;
        foreach (var clause in clauses)
        {
            places.AddRange(clause._places.Select(place => at + place));
            passages.AddRange(clause.Passages);
            texts.Add(clause.Text);
            at += clause.Text.Length + 1;
        }

        var key = string.Concat(clauses.ToArray().Select(c => c.Key));
        return new ComparedClause(passages.ToImmutable(), string.Join('\n', texts), key, [.. places], clauses[0].Number);
    }

    /// <summary>The printed text of a part of <see cref="Key"/>, with what stands between its characters.</summary>
    public TextSpan Printed(TextSpan part)
    {
        var last = _places[part.End - 1];
        return new TextSpan(_places[part.Start], last + (char.IsHighSurrogate(Text[last]) ? 2 : 1));
    }

    /// <summary>Where a character of <see cref="Key"/> stands in <see cref="Text"/>.</summary>
    public int PlaceOf(int index) => _places[index];

    private static ComparedClause Of(PolicyDocument document, Passage passage)
    {
        var key = new System.Text.StringBuilder();
        var places = new List<int>();
        var at = 0;
        foreach (var paragraph in document.Paragraphs.AsSpan(passage.First, passage.Count))
        {
            var text = paragraph.TextWithoutLabel;
            var start = at + paragraph.Text.Length - text.Length;
            var normalized = NormalizedText.Of(text);
            for (var i = 0; i < normalized.Text.Length; i++)
            {
                key.Append(normalized.Text[i]);
                places.Add(start + normalized.PlaceOf(i));
                if (char.IsAsciiDigit(normalized.Text[i]) && MarkOfNumber(text, normalized, i) is { } mark)
                {
                    key.Append(mark.Sign);
                    places.Add(start + mark.Place);
                }
            }

            at += paragraph.Text.Length + 1;
        }

        var number = document.Paragraphs[passage.First].Ordinal is { } ordinal ? (ordinal.Style, ordinal.Number, ordinal.Sub) : ((OrdinalStyle, int, int)?)null;
        return new ComparedClause([passage], passage.Text, key.ToString(), [.. places], number);
    }

    // Marks count for nothing, but 3.5 is not 35, nor 5% five, nor 5-10 five hundred and ten.
    private static (char Sign, int Place)? MarkOfNumber(string text, NormalizedText normalized, int index)
    {
        var place = normalized.PlaceOf(index) + 1;
        var isBeforeDigit = index + 1 < normalized.Text.Length && char.IsAsciiDigit(normalized.Text[index + 1]);
        return place >= text.Length ? null : text[place] switch
        {
            '%' or '％' => ('%', place),
            '‰' => ('‰', place),
            '.' or '．' when isBeforeDigit => ('.', place),
            '-' or '－' or '—' or '–' or '～' or '~' or '、' or '/' or ':' or '：' when isBeforeDigit => ('-', place),
            _ => null,
        };
    }

    private static bool IsHeadOrFoot(ParagraphRole role) => role is ParagraphRole.Title or ParagraphRole.Subtitle or ParagraphRole.DocumentNumber
        or ParagraphRole.Note or ParagraphRole.Byline or ParagraphRole.Signature or ParagraphRole.Date or ParagraphRole.SourceNote;
}
