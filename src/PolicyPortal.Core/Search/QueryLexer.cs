using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>Cuts a query into words, quoted texts, fields and marks. Any text gives tokens; what is odd gives a hint.</summary>
internal sealed class QueryLexer(string text, ImmutableArray<QueryHint>.Builder hints)
{
    private static readonly (string Name, QueryField Field)[] FieldNames =
    [
        ("标题", QueryField.Title), ("title", QueryField.Title),
        ("机关", QueryField.Authority), ("authority", QueryField.Authority),
        ("文号", QueryField.Number), ("number", QueryField.Number),
        ("类型", QueryField.Kind), ("kind", QueryField.Kind),
        ("年", QueryField.Years), ("year", QueryField.Years),
    ];

    private int _at;

    public List<QueryToken> Read()
    {
        var tokens = new List<QueryToken>();
        while (SkipSpace())
        {
            var c = text[_at];
            if (c is '|' or '｜')
            {
                _at++;
                tokens.Add(new QueryToken(QueryTokenKind.Or, c.ToString(), new TextSpan(_at - 1, _at)));
            }
            else if (c is '-' or '－' or '−')
            {
                _at++;
                ReadMinus(tokens);
            }
            else
            {
                tokens.Add(IsOpening(c) ? ReadQuoted() : ReadWord());
            }
        }

        return tokens;
    }

    private void ReadMinus(List<QueryToken> tokens)
    {
        if (_at < text.Length && !IsSpace(text[_at]))
        {
            tokens.Add(new QueryToken(QueryTokenKind.Minus, "-", new TextSpan(_at - 1, _at)));
        }
        else
        {
            hints.Add(new("单独的“-”后面没有词，已忽略。", Instead: Without(_at - 1, _at)));
        }
    }

    private QueryToken ReadQuoted()
    {
        var opening = _at;
        var closing = ClosingOf(text[_at++]);
        var start = _at;
        while (_at < text.Length && !closing.Contains(text[_at]))
        {
            _at++;
        }

        var quoted = text[start.._at];
        if (_at < text.Length)
        {
            _at++;
        }
        else
        {
            hints.Add(new("引号没有结束，已把“{0}”当作完整的短语。", quoted.Trim(), Without(opening, start)));
        }

        return new QueryToken(QueryTokenKind.Text, quoted, new TextSpan(opening, _at), IsQuoted: true);
    }

    private QueryToken ReadWord()
    {
        var start = _at;
        while (_at < text.Length && !IsSpace(text[_at]) && !IsOpening(text[_at]) && text[_at] is not ('|' or '｜'))
        {
            if (text[_at] is ':' or '：' && FieldNamed(text[start.._at]) is { } field)
            {
                _at++;
                return ReadValue(field, start);
            }

            _at++;
        }

        var word = text[start.._at];
        return NormalizedText.Fold(word) == "or" && word.All(c => char.ToUpperInvariant(c) == c)
            ? new QueryToken(QueryTokenKind.Or, word, new TextSpan(start, _at))
            : new QueryToken(QueryTokenKind.Text, word, new TextSpan(start, _at));
    }

    /// <param name="begin">Where the field's name begins; the colon stands right before the value.</param>
    private QueryToken ReadValue(QueryField field, int begin)
    {
        if (_at == text.Length || IsSpace(text[_at]) || text[_at] is '|' or '｜')
        {
            var typed = text[begin.._at];
            hints.Add(new("“{0}”后面没有内容，按普通文字查找。", typed, Without(begin, _at)));
            return new QueryToken(QueryTokenKind.Text, typed, new TextSpan(begin, _at));
        }

        // A value may hold a colon or begin with a minus, so it is not read as a word of its own.
        if (IsOpening(text[_at]))
        {
            var quoted = ReadQuoted();
            return quoted with { Field = field, Span = new TextSpan(begin, quoted.Span.End) };
        }

        var start = _at;
        while (_at < text.Length && !IsSpace(text[_at]) && text[_at] is not ('|' or '｜'))
        {
            _at++;
        }

        return new QueryToken(QueryTokenKind.Text, text[start.._at], new TextSpan(begin, _at), field);
    }

    private string Without(int start, int end) => string.Concat(text.AsSpan(0, start), text.AsSpan(end)).Trim();

    private static QueryField? FieldNamed(string typed)
    {
        var name = NormalizedText.Fold(typed);
        foreach (var (known, field) in FieldNames)
        {
            if (known == name)
            {
                return field;
            }
        }

        return null;
    }

    private bool SkipSpace()
    {
        while (_at < text.Length && IsSpace(text[_at]))
        {
            _at++;
        }

        return _at < text.Length;
    }

    // Control characters part words as white space does.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool IsOpening(char c) => c is '"' or '＂' or '“' or '”' or '„' or '「' or '『';

    private static string ClosingOf(char opening) => opening switch
    {
        '「' => "」",
        '『' => "』",
        _ => "\"＂“”", // typists mix them
    };
}
