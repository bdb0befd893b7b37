using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene.Indexing;

/// <summary>Hands tokens that were cut before to Lucene. It can be used again and again, with another text each time.</summary>
/// <remarks>Position rises by one with each token: a phrase is a run of pairs.</remarks>
internal sealed class SpanTokenStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private string _text = "";
    private ImmutableArray<TextSpan> _spans = [];
    private int _next;

    public SpanTokenStream() => _term = AddAttribute<ICharTermAttribute>();

    public SpanTokenStream Over(string text, ImmutableArray<TextSpan> spans)
    {
        _text = text;
        _spans = spans;
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _spans.Length)
        {
            return false;
        }

        ClearAttributes();
        var span = _spans[_next++];
        var buffer = _term.ResizeBuffer(span.Length);
        _text.CopyTo(span.Start, buffer, 0, span.Length);
        _term.Length = span.Length;
        return true;
    }
}
