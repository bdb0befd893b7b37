using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene.Indexing;

/// <summary>Tokens that were made before the engine sees them, one a position.</summary>
internal sealed class SpanTokenStream : TokenStream
{
    // A run of letters that is longer is no word that anyone searches for; its pairs find it all the same.
    private const int LongestToken = 200;

    private readonly ICharTermAttribute _term;
    private string _text = "";
    private ImmutableArray<TextSpan> _tokens = [];
    private int _next;

    public SpanTokenStream() => _term = AddAttribute<ICharTermAttribute>();

    /// <summary>The stream itself, about to read these tokens: one is used over and over.</summary>
    public SpanTokenStream Of(string text, ImmutableArray<TextSpan> tokens)
    {
        (_text, _tokens) = (text, tokens);
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        while (_next < _tokens.Length)
        {
            var token = _tokens[_next++];
            if (token.Length <= LongestToken)
            {
                ClearAttributes();
                _term.SetEmpty();
                _term.Append(_text, token.Start, token.Length);
                return true;
            }
        }

        return false;
    }
}
