using System.Collections.Immutable;
using System.Diagnostics;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Core.Quotation;

/// <summary>Says of each sentence of a pasted text whether the library has it word for word, altered, or not at all.</summary>
/// <param name="library">Only read for sentences that may run over the end of a passage.</param>
public sealed class QuotationChecker(ISearchIndex index, ILibrary library)
{
    /// <summary>In UTF-16 units; what goes beyond is cut.</summary>
    public const int MaxLength = 20_000;

    /// <summary>What goes beyond is not looked at: a text of very many very short sentences.</summary>
    private const int MostSentences = 600;

    /// <summary>Any text has a report.</summary>
    /// <exception cref="IOException">A document of the library cannot be read; the message names it.</exception>
    public async Task<QuotationReport> CheckAsync(string text, CancellationToken cancel = default)
    {
        var started = Stopwatch.GetTimestamp();
        var cut = text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        var check = new SentenceCheck(new CandidatePassages(index, cancel), library);
        var sentences = ImmutableArray.CreateBuilder<CheckedSentence>();
        foreach (var span in QuotedSentences.In(cut))
        {
            cancel.ThrowIfCancellationRequested();
            sentences.Add(sentences.Count < MostSentences
                ? await check.CheckAsync(span, span.Of(cut), cancel).ConfigureAwait(false)
                : CheckedSentence.Without(QuotationVerdict.Unchecked, span, span.Of(cut)));
        }

        return new(cut, cut.Length < text.Length, sentences.ToImmutable(), Stopwatch.GetElapsedTime(started));
    }
}
