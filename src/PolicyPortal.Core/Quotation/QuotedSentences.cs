using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Core.Structure;

namespace PolicyPortal.Core.Quotation;

/// <summary>Cuts a pasted text into the sentences that are checked one by one.</summary>
/// <remarks>
/// A sentence ends at 。！？； and what closes behind them, and at the end of a paragraph. Lines that were wrapped are joined: one that is as long as the longest and ends
/// in no mark goes on in the next, unless that opens with a number.
/// </remarks>
internal static class QuotedSentences
{
    /// <summary>Fewer characters, normalised, stand everywhere.</summary>
    public const int Shortest = 6;

    /// <summary>In UTF-16 units; a longer one is cut at a comma, or anywhere.</summary>
    private const int Longest = 300;

    private const int ShortestWrappedLine = 15;
    private const double FullLine = 0.9;
    private const string Ends = "。！？!?；;";
    private const string Closers = "”’」』）)》】〉\"'";

    /// <returns>Ranges of the text without the white space around them, in order; none is empty.</returns>
    public static ImmutableArray<TextSpan> In(string text)
    {
        var sentences = new List<TextSpan>();
        foreach (var paragraph in Paragraphs(text))
        {
            AddSentences(text, paragraph, sentences);
        }

        return [.. sentences];
    }

    private static void AddSentences(string text, TextSpan paragraph, List<TextSpan> sentences)
    {
        var first = sentences.Count;
        var start = paragraph.Start;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            var isEnd = Ends.Contains(text[at]);
            if (!isEnd && at - start < Longest)
            {
                continue;
            }

            var end = isEnd ? at + 1 : Comma(text, start, at);
            while (isEnd && end < paragraph.End && (Ends.Contains(text[end]) || Closers.Contains(text[end])))
            {
                end++;
            }

            Add(text, new(start, end), sentences, first);
            start = end;
            at = end - 1;
        }

        Add(text, new(start, paragraph.End), sentences, first);
    }

    // A piece that is too short for itself goes with its neighbour in the paragraph: 严重失职；….
    private static void Add(string text, TextSpan span, List<TextSpan> sentences, int first)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        if (sentences.Count > first && (IsShort(sentences[^1].Of(text)) || IsShort(text[start..end])) && end - sentences[^1].Start <= Longest)
        {
            sentences[^1] = new(sentences[^1].Start, end);
        }
        else
        {
            sentences.Add(new(start, end));
        }
    }

    private static bool IsShort(string text) => NormalizedText.Fold(text).Length < Shortest;

    private static int Comma(string text, int start, int at)
    {
        var comma = text.LastIndexOfAny(['，', '、', ',', '：'], at - 1, at - 1 - start);
        return comma > start + Shortest ? comma + 1 : char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var lines = Lines(text);
        var longest = lines.Count == 0 ? 0 : lines.Max(l => l.Length);
        for (var i = 0; i < lines.Count; i++)
        {
            var start = lines[i].Start;
            while (i + 1 < lines.Count && GoesOn(text, lines[i], lines[i + 1], longest))
            {
                i++;
            }

            yield return new(start, lines[i].End);
        }
    }

    private static bool GoesOn(string text, TextSpan line, TextSpan next, int longest) =>
        longest >= ShortestWrappedLine && line.Length >= longest * FullLine && next.Start - line.End <= 2
        && !Ends.Contains(text[line.End - 1]) && !Closers.Contains(text[line.End - 1]) && text[line.End - 1] is not ('：' or ':')
        && OrdinalGrammar.TryRead(next.Of(text)) is null;

    /// <summary>The lines that are not blank, without the white space around them.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOfAny(['\n', '\r'], at);
            end = end < 0 ? text.Length : end;
            var (from, to) = (at, end);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (from < to)
            {
                lines.Add(new(from, to));
            }

            at = end + 1;
        }

        return lines;
    }
}
