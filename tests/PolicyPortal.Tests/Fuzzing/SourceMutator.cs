using System.Text;

namespace PolicyPortal.Tests.Fuzzing;

/// <summary>Damages sources as transmission, conversion and malice do. The same seed gives the same damage.</summary>
internal sealed class SourceMutator(IReadOnlyList<byte[]> corpus, int seed)
{
    private const int MostSteps = 6;
    private const int LongestCut = 4096;

    // What a parser of such documents looks for; in the wrong place, in masses, or half.
    private static readonly string[] Words =
    [
        "第一条 ", "第一千条之一", "一、", "（一）", "1.", "1.1.1.1", "①", "附件", "附件：1.", "目录", "〔2023〕4号", "2023年12月1日", "99999年99月99日", "新华社北京12月12日电", "来源：", "同志们：",
        "\f", "\r", "\n\n\n", "　　", "\u200b", "\ufeff", "\u202e", "\0", "\u2028", "\u00a0", "（", "）", "《", "》", "“", "---\n", "# ", "<!--", "-->", "<table><tr><td>", "</td>", "&#x110000;", "|a|b|\n|-|-|\n", "− 3 −", "………3",
        "𠮷", "\ud842", "<script>", "<meta charset=gbk>", "%PDF-1.7", "PK\u0003\u0004", "endobj", "stream\n", "<w:p>", "{.title #p-000000}",
    ];

    private readonly Random _random = new(seed);

    // Most damage leaves whole characters behind; the rest is found out by the decoder already.
    private bool _keepsCharacters;

    /// <summary>One damaged source of the corpus.</summary>
    public byte[] Next()
    {
        var bytes = Any().ToList();
        _keepsCharacters = _random.Next(10) > 0;
        for (var steps = _random.Next(1, MostSteps + 1); steps > 0; steps--)
        {
            Damage(bytes);
        }

        return [.. bytes];
    }

    public T AnyOf<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private byte[] Any() => AnyOf(corpus);

    private void Damage(List<byte> bytes)
    {
        var at = Boundary(bytes, _random.Next(bytes.Count + 1));
        var length = Boundary(bytes, Math.Min(at + _random.Next(LongestCut), bytes.Count)) - at;
        switch (_random.Next(9))
        {
            case 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(AnyOf(Words)));
                break;
            case 4:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(AnyOf(Words), _random.Next(200)))));
                break;
            case 5:
                var donor = Any();
                var from = Boundary(donor, _random.Next(donor.Length + 1));
                bytes.InsertRange(at, donor[from..Boundary(donor, Math.Min(from + LongestCut, donor.Length))]);
                break;
            case 6:
                RemoveEvery(bytes, (byte)'\n', from: at, length);
                break;
            case 7 when !_keepsCharacters:
                Flip(bytes);
                break;
            default:
                bytes.RemoveRange(at, Boundary(bytes, Math.Min(at + 3, bytes.Count)) - at);
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(new[] { (char)_random.Next(0x20, 0xD800) }));
                break;
        }
    }

    private void Flip(List<byte> bytes)
    {
        for (var flips = _random.Next(1, 20); flips > 0 && bytes.Count > 0; flips--)
        {
            bytes[_random.Next(bytes.Count)] = (byte)_random.Next(256);
        }
    }

    // Back to the first byte of a character in UTF-8.
    private int Boundary(IReadOnlyList<byte> bytes, int at)
    {
        while (_keepsCharacters && at > 0 && at < bytes.Count && (bytes[at] & 0xC0) == 0x80)
        {
            at--;
        }

        return at;
    }

    private static void RemoveEvery(List<byte> bytes, byte value, int from, int length)
    {
        var kept = bytes.GetRange(from, length).Where(b => b != value).ToArray();
        bytes.RemoveRange(from, length);
        bytes.InsertRange(from, kept);
    }
}
