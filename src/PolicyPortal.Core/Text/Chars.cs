namespace PolicyPortal.Core.Text;

/// <summary>What a character is to a typesetter of Chinese text.</summary>
internal static class Chars
{
    // 避头 and 避尾, after GB/T 15834-2011 and 5.1.7 of the W3C's Requirements for Chinese Text Layout.
    private const string NeverFirst = "，。、；：？！）〕】》〉」』”’％‰·…—～!),.:;?]}%";
    private const string NeverLast = "（〔【《〈「『“‘([{￥";

    private const string HalfEmpty = "，。、；：？！）〕】》〉」』”’（〔【《〈「『“‘";

    /// <summary>A Chinese character or Chinese punctuation: everything that a typesetter puts in a square.</summary>
    public static bool IsWide(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7FF' or >= '\uD800' and <= '\uDFFF' or >= '\uF900' and <= '\uFAFF'
            or >= '\uFE30' and <= '\uFE4F' or >= '\uFF01' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6'
            or '“' or '”' or '‘' or '’' or '…' or '—' or '·' or '〇' or '①' or '②' or '③' or '④' or '⑤' or '⑥' or '⑦' or '⑧' or '⑨' or '⑩'
            or >= '\u2460' and <= '\u24FF';

    public static bool IsHan(char c) =>
        c is >= '\u3400' and <= '\u9FFF' or '〇' or >= '\uF900' and <= '\uFAFF' or >= '\uD800' and <= '\uDFFF';

    public static bool IsAsciiWord(char c) => char.IsAsciiLetterOrDigit(c);

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u180E';

    /// <summary>Marks that print nothing: zero-width characters, soft hyphens, byte-order marks, controls.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF'
        || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>Punctuation of which half the square is empty, so that it may be squeezed.</summary>
    public static bool IsHalfEmpty(char c) => HalfEmpty.Contains(c);

    public static bool MayNotOpenLine(char c) => NeverFirst.Contains(c);

    public static bool MayNotCloseLine(char c) => NeverLast.Contains(c);

    /// <summary>Whether a sentence or a list's item may end with the character.</summary>
    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':' or '”' or '）' or '》' or '…' or ')';
}
