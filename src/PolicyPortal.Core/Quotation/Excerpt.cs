using System.Buffers;
using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Quotation;

/// <summary>Passages that follow each other in one document, as one text to compare with.</summary>
internal sealed class Excerpt
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;\n：…");

    private readonly ImmutableArray<int> _starts;

    private Excerpt(DocumentId document, string title, ImmutableArray<Passage> passages)
    {
        (Document, Title, Passages) = (document, title, passages);
        Text = string.Join('\n', passages.Select(p => p.Text));
        Normalized = NormalizedText.Of(Text);
        var at = 0;
        _starts = [.. passages.Select(p =>
        {
            var start = at;
            at += p.Text.Length + 1;
            return start;
        })];
    }

    public DocumentId Document { get; }

    public string Title { get; }

    public ImmutableArray<Passage> Passages { get; }

    /// <summary>As printed, a paragraph a line.</summary>
    public string Text { get; }

    public NormalizedText Normalized { get; }

    public static Excerpt Of(DocumentId document, string title, params ImmutableArray<Passage> passages) => new(document, title, passages);

    /// <summary>A passage with the one before it and the one behind it.</summary>
    public static Excerpt Around(PolicyDocument document, Passage passage)
    {
        var all = Passage.Of(document);
        var at = all.IndexOf(all.FirstOrDefault(p => p.First == passage.First, passage));
        return at < 0 ? Of(document.Id, document.Metadata.Title, passage)
            : Of(document.Id, document.Metadata.Title, [.. all[Math.Max(0, at - 1)..Math.Min(all.Length, at + 2)]]);
    }

    /// <param name="window">In units of <see cref="Normalized"/>; not empty.</param>
    public QuotedPlace PlaceOf(TextSpan window)
    {
        var span = Normalized.ToOriginal(window);
        var (first, last) = (PassageAt(span.Start), PassageAt(span.End - 1));
        return new(Document, Title, Passages[first], span.Of(Text), first != last);
    }

    /// <summary>Whether a stretch is less than the sentence that it stands in, numbers apart.</summary>
    /// <param name="window">In units of <see cref="Normalized"/>; not empty.</param>
    public bool IsPartOfSentence(TextSpan window)
    {
        var sentence = SentenceAround(window);
        var before = Text[(sentence.Start == window.Start ? Normalized.PlaceOf(window.Start) : Normalized.PlaceOf(sentence.Start))..Normalized.PlaceOf(window.Start)];
        return sentence.End > window.End || (before.Length > 0 && !Numbering.IsNumber(before));
    }

    /// <summary>The sentence, or the sentences, that a stretch stands in; in units of <see cref="Normalized"/>.</summary>
    /// <param name="window">In the same units; not empty.</param>
    public TextSpan SentenceAround(TextSpan window)
    {
        var (start, end) = (window.Start, window.End);
        while (start > 0 && !Parts(start - 1, start))
        {
            start--;
        }

        while (end < Normalized.Text.Length && !Parts(end - 1, end))
        {
            end++;
        }

        return new(start, end);
    }

    // Whether a sentence ends between two characters.
    private bool Parts(int before, int after) => Text.AsSpan(Normalized.PlaceOf(before), Normalized.PlaceOf(after) - Normalized.PlaceOf(before)).IndexOfAny(Ends) >= 0;

    private int PassageAt(int place)
    {
        var at = _starts.BinarySearch(place);
        return at >= 0 ? at : ~at - 1;
    }
}
