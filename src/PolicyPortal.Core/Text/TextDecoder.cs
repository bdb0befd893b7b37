using System.Buffers;
using System.Text;

namespace PolicyPortal.Core.Text;

/// <summary>
/// Bytes to text. A byte-order mark decides; without one every encoding that explains all bytes is tried, and is certain only where what it gives is
/// Chinese or ASCII as people write it and no other encoding gives that too. A wrong guess is worse than a question.
/// </summary>
internal static class TextDecoder
{
    // The share of a text's characters beyond ASCII that are in common use; a text read in the wrong encoding comes to about a third.
    private const double Certain = 0.85;

    // Text has tabs, line ends and page breaks, but hardly any other control character: so many in a thousand where the encoding is a guess. A text
    // whose encoding is certain is text all the same when what printed or copied it left some in.
    private const int MostControlsInAGuess = 2;
    private const int MostControls = 100;

    // So much of a file says which encoding it is in.
    private const int Sample = 1 << 20;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Decode(byte[] bytes)
    {
        if (ByteOrderMark(bytes) is { } marked)
        {
            return Strictly(marked, bytes) is { Text: { } text } decoded
                ? LooksLikeText(text, MostControls) ? decoded : NotText()
                : Undecodable(marked.WebName, bytes, FirstFault(marked, bytes));
        }

        if (Strictly(Utf8, bytes) is { Text: { } unicode } utf8 && LooksLikeText(unicode, MostControls) && IsCertainlyUtf8(unicode))
        {
            return utf8;
        }

        var read = Candidates().Select(encoding => Strictly(encoding, bytes)).Where(decoded => decoded?.Text is { } text && LooksLikeText(text, MostControlsInAGuess)).ToArray();
        var likely = read.Where(d => Plausibility(d!.Text!) >= Certain).ToArray();
        return likely.Length == 1 ? likely[0]!
            : likely.Length > 1 ? new(null, null, "encoding-uncertain", $"编码不能确定（{string.Join("、", likely.Select(d => d!.Encoding))} 都读得通），请转换为 UTF-8 后再收入。")
            : Refuse(bytes, read.Length > 0);
    }

    // Three bytes of UTF-8 in a row are hardly ever common characters of another encoding; two are (联通 in GBK is valid UTF-8), so a text that has
    // only such beyond ASCII must be nearly all ASCII.
    private static bool IsCertainlyUtf8(string text)
    {
        var beyond = text.Count(c => !char.IsAscii(c));
        return beyond * 10L <= text.Length || text.Any(c => c >= '\u0800');
    }

    // Damaged UTF-8 and damaged GB 18030 each say where; which of them it is, the bytes before the damage say.
    private static DecodedText Refuse(byte[] bytes, bool readable)
    {
        var utf8 = FirstFault(Utf8, bytes);
        var gb = FirstFault(Gb18030, bytes);
        var faulty = IsMostlyUtf8(bytes) ? (Name: "utf-8", At: utf8) : (Name: "gb18030", At: gb);
        return faulty.At >= 0 ? Undecodable(faulty.Name, bytes, faulty.At)
            : readable ? new(null, null, "encoding-uncertain", "编码不能确定：解码后不像通用的中文，请转换为 UTF-8 后再收入。")
            : NotText();
    }

    private static DecodedText NotText() => new(null, null, "undecodable", "无法读作文本：含大量控制字符，不像文本。");

    private static DecodedText Undecodable(string encoding, byte[] bytes, int at)
    {
        var place = Math.Clamp(at, 0, bytes.Length);
        var line = 1 + bytes.AsSpan(0, place).Count((byte)'\n');
        return new(null, null, "undecodable", $"无法按 {encoding} 解码：第 {place + 1} 个字节（第 {line} 行）处有误，整个来源没有收入。");
    }

    private static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static Encoding Gb18030 => Named("GB18030");

    // Big5 is taken only where its text is certain: nearly all characters common ones, and no other encoding reads so.
    private static IEnumerable<Encoding> Candidates() => [Utf8, Gb18030, new UnicodeEncoding(false, false, true), new UnicodeEncoding(true, false, true), Named("big5")];

    private static Encoding Named(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0x84, 0x31, 0x95, 0x33, ..] => Gb18030,
        _ => null,
    };

    private static DecodedText? Strictly(Encoding encoding, byte[] bytes)
    {
        try
        {
            return new(encoding.GetString(bytes), encoding.WebName.ToLowerInvariant(), null, null);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <returns>Where the first bytes stand that the encoding cannot read; -1 where it reads all.</returns>
    private static int FirstFault(Encoding encoding, byte[] bytes)
    {
        // Fed byte by byte: what decoders themselves say of the place counts from different starts.
        var decoder = encoding.GetDecoder();
        var chars = new char[16];
        var character = 0;
        try
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                if (decoder.GetChars(bytes, at, 1, chars, 0, flush: at == bytes.Length - 1) > 0)
                {
                    character = at + 1;
                }
            }

            return -1;
        }
        catch (DecoderFallbackException)
        {
            return character;
        }
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            good += status is OperationStatus.Done && !rune.IsAscii ? 1 : 0;
            bad += status is OperationStatus.Done ? 0 : 1;
            bytes = bytes[Math.Max(length, 1)..];
        }

        return good > bad * 4;
    }

    private static bool LooksLikeText(string text, int controlsPerThousand)
    {
        var controls = text.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085'));
        return (long)controls * 1000 <= (long)text.Length * controlsPerThousand;
    }

    private static double Plausibility(string text)
    {
        var (common, all) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (!char.IsAscii(c) && !char.IsLowSurrogate(c) && !Chars.IsSpace(c) && !Chars.IsInvisible(c))
            {
                all++;
                common += CommonCharacters.Contains(c) ? 1 : 0;
            }
        }

        return all == 0 ? 1 : (double)common / all;
    }
}

/// <param name="Text">null where the bytes cannot be read for certain; <paramref name="Code"/> and <paramref name="Reason"/> then say why.</param>
/// <param name="Encoding">IANA name.</param>
internal sealed record DecodedText(string? Text, string? Encoding, string? Code, string? Reason);
