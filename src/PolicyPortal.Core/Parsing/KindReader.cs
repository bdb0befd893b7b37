using PolicyPortal.Core.Classification;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>文种 with the words that decided, and the next likely kind where two fit.</summary>
internal static class KindReader
{
    private const int LongestQuote = 24;

    public static Reading<(DocumentKind Kind, DocumentKind? Alternative)> Read(
        DocumentDraft draft, string? title, DocumentNumber? number, HeadNotes notes, bool legal)
    {
        var result = KindClassifier.Classify(new KindClues(
            title,
            number,
            notes.Text,
            [.. draft.Paragraphs.Select(p => p.Text)],
            [.. draft.Bodies.Select(p => p.Text)],
            legal,
            DatelineRule.TryRead(draft.Bodies.FirstOrDefault()?.Text ?? "")?.Text,
            draft.FirstOf(ParagraphRole.Salutation)?.Text,
            draft.FirstOf(ParagraphRole.Addressees)?.Text));
        return new(
            (result.Kind, result.Alternative),
            new("kind", EvidenceOrigin.Inferred, result.Decisive is { } vote ? RangeOf(draft, notes, vote) : null, Reason(result)));
    }

    private static string Reason(KindClassifier.Result result) =>
        result.Decisive is not { } decisive ? "原文没有表明文种的字样"
        : result is { Alternative: { } other, Other: { } sign } ? $"{Quote(decisive)}；也可能是{other.Label()}（{Quote(sign)}）"
        : Quote(decisive);

    private static string Quote(KindVote vote) =>
        $"据{vote.Place}“{(vote.Words.Length <= LongestQuote ? vote.Words : vote.Words[..LongestQuote] + "……")}”";

    // The last word of the title, and what stands elsewhere where it first stands.
    private static TextSpan? RangeOf(DocumentDraft draft, HeadNotes notes, KindVote vote)
    {
        if (vote.Place is "题注")
        {
            return notes.RangeOf(Math.Max(0, notes.Text.IndexOf(vote.Words, StringComparison.Ordinal)), vote.Words.Length);
        }

        var titles = vote.Place is "标题" ? draft.Of(ParagraphRole.Title).ToArray() : [];
        var line = titles.LastOrDefault(p => p.Text.Contains(vote.Words, StringComparison.Ordinal));
        return line is not null ? draft.RangeOf(line, line.Text.LastIndexOf(vote.Words, StringComparison.Ordinal), vote.Words.Length)
            : titles.Length > 0 ? DocumentDraft.Extent(titles)
            : draft.RangeOf(vote.Words) ?? (vote.Place is "文号" && draft.FirstOf(ParagraphRole.DocumentNumber) is { } number ? DocumentDraft.Extent([number]) : null);
    }
}
