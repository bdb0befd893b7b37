using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>A document's 题注 as one text, with the way back to its paragraphs.</summary>
internal sealed class HeadNotes
{
    private readonly DocumentDraft _draft;
    private readonly ImmutableArray<(int Start, Paragraph Paragraph)> _parts;

    private HeadNotes(DocumentDraft draft, string text, ImmutableArray<(int, Paragraph)> parts) => (_draft, Text, _parts) = (draft, text, parts);

    /// <summary>One event a line where they are printed so; empty where there is no 题注.</summary>
    public string Text { get; }

    public static HeadNotes Of(DocumentDraft draft)
    {
        var text = "";
        var parts = ImmutableArray.CreateBuilder<(int, Paragraph)>();
        foreach (var note in draft.Main.Where(p => p.Role is ParagraphRole.Note))
        {
            // A line that broke inside a title is continued by the next one.
            text += text.Length == 0 || HeadRules.IsUnfinishedHistory(LastLine(text)) ? "" : "\n";
            parts.Add((text.Length, note));
            text += note.Text;
        }

        return new(draft, text, parts.ToImmutable());
    }

    private static string LastLine(string text) => text[(text.LastIndexOf('\n') + 1)..];

    public ImmutableArray<HistoryRule.Mention> Events() => HistoryRule.Read(Text);

    public TextSpan? RangeOf(HistoryRule.Mention mention) => RangeOf(mention.Start, mention.Text.Length);

    public TextSpan? RangeOf(int start, int length)
    {
        TextSpan? range = null;
        foreach (var (from, paragraph) in _parts)
        {
            var (first, last) = (Math.Max(start - from, 0), Math.Min(start + length - from, paragraph.Text.Length));
            if (first < last && _draft.RangeOf(paragraph, first, last - first) is { } part)
            {
                range = range is { } known ? new TextSpan(known.Start, part.End) : part;
            }
        }

        return range;
    }
}
