using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>What can happen to a source between two runs.</summary>
/// <param name="IsMended">Whether it is also rehearsed that the source comes back as it was.</param>
internal sealed record RehearsedChange(string Name, Func<string, ImmutableArray<PolicyDocument>, Random, ChangedText> Make, bool IsMended = false)
{
    private const double Damaged = 0.02;
    private const string Sentence = "这一段是在原有各段之前新增加的文字。";

    public static ImmutableArray<RehearsedChange> All { get; } =
    [
        new("same text", (text, _, _) => ChangedText.Unchanged(text)),
        new("paragraph inserted", Insert),
        new(string.Create(CultureInfo.InvariantCulture, $"{Damaged:P0} of characters damaged"), Damage, IsMended: true),
        new("paragraph split", Split),
        new("paragraphs merged", Merge),
        new("paragraph deleted", Delete, IsMended: true),
    ];

    // Before the first paragraph of every document that is none of its head.
    private static ChangedText Insert(string text, ImmutableArray<PolicyDocument> documents, Random random) => ChangedText.Replace(
        text,
        documents.Select(d => d.Paragraphs.FirstOrDefault(p => p.Role is ParagraphRole.Body or ParagraphRole.Clause or ParagraphRole.Heading && !p.Source.IsEmpty))
            .OfType<Paragraph>().Select(first => (Before(first), Sentence + Break(text, first))));

    // Any character but a line's end: numbers, titles, punctuation and page furniture too. Eight of ten become another character, one is lost, one is doubled.
    private static ChangedText Damage(string text, ImmutableArray<PolicyDocument> documents, Random random)
    {
        var visible = Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i]) && !char.IsSurrogate(text[i])).ToArray();
        return ChangedText.Replace(text, visible.Where(_ => random.NextDouble() < Damaged).Select(i => (new TextSpan(i, i + 1), random.Next(10) switch
        {
            0 => "",
            1 => new string(text[i], 2),
            _ => text[visible[random.Next(visible.Length)]].ToString(),
        })));
    }

    // After a sentence in the middle of a paragraph of every document.
    private static ChangedText Split(string text, ImmutableArray<PolicyDocument> documents, Random random) => ChangedText.Replace(
        text,
        documents.Select(d => Pick(d.Paragraphs.Where(p => SentenceEnd(text, p) is not null), random)).OfType<Paragraph>()
            .Select(p => (new TextSpan(SentenceEnd(text, p)!.Value, SentenceEnd(text, p)!.Value), Break(text, p))));

    // Two unnumbered paragraphs that follow each other, in every document that has such.
    private static ChangedText Merge(string text, ImmutableArray<PolicyDocument> documents, Random random) => ChangedText.Replace(
        text,
        documents.Select(d => Pick(d.Paragraphs.Zip(d.Paragraphs.Skip(1)).Where(pair => IsText(pair.First) && IsText(pair.Second)), random))
            .Where(pair => pair.First is not null)
            .Select(pair => (new TextSpan(TrimEnd(text, pair.First.Source[^1].End), Before(pair.Second).Start), "")));

    // One paragraph of every document that has several.
    private static ChangedText Delete(string text, ImmutableArray<PolicyDocument> documents, Random random) => ChangedText.Replace(
        text,
        documents.Where(d => d.Paragraphs.Length > 4)
            .Select(d => Pick(d.Paragraphs.Where(p => p.Source.Length == 1 && p.Role is ParagraphRole.Body or ParagraphRole.Clause or ParagraphRole.Item), random))
            .OfType<Paragraph>().Select(p => (p.Source[0], "")),
        isDeletion: true);

    private static bool IsText(Paragraph paragraph) => paragraph is { Role: ParagraphRole.Body, Ordinal: null, Source.IsEmpty: false, Text.Length: > 20 };

    private static T? Pick<T>(IEnumerable<T> all, Random random) => all.ToArray() is { Length: > 0 } array ? array[random.Next(array.Length)] : default;

    private static int? SentenceEnd(string text, Paragraph paragraph)
    {
        foreach (var span in paragraph.Source)
        {
            var end = text.IndexOf('。', span.Start, span.Length) + 1;
            if (end > span.Start + 10 && text[end..span.End].Trim().Length > 10 && text[end] is not ('”' or '）' or '》'))
            {
                return end;
            }
        }

        return null;
    }

    // What parts paragraphs in this source: the line ends and indent before this one.
    private static string Break(string text, Paragraph paragraph)
    {
        var start = Before(paragraph).Start;
        var from = TrimEnd(text, start);
        return from < start && text[from..start].Contains('\n', StringComparison.Ordinal) ? text[from..start] : "\n";
    }

    // Ranges may begin with the white space before the text.
    private static TextSpan Before(Paragraph paragraph) => new(paragraph.Source[0].Start, paragraph.Source[0].Start);

    private static int TrimEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
