using System.Collections;
using System.Text;

namespace PolicyPortal.Core.Text;

/// <summary>The characters that Chinese texts are made of: level 1 of GB 2312 (3,755 by use) and of Big5 (5,401), and the marks of both.</summary>
internal static class CommonCharacters
{
    private static readonly Lazy<BitArray> Table = new(Build);

    public static bool Contains(char c) => Table.Value[c];

    private static BitArray Build()
    {
        var table = new BitArray(char.MaxValue + 1);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Add(table, "GB18030", 0xB0, 0xD7, 0xA1, 0xFE);
        Add(table, "GB18030", 0xA1, 0xA3, 0xA1, 0xFE);
        Add(table, "big5", 0xA4, 0xC6, 0x40, 0x7E);
        Add(table, "big5", 0xA4, 0xC6, 0xA1, 0xFE);
        Add(table, "big5", 0xA1, 0xA1, 0x40, 0x7E);
        foreach (var c in "〇○①②③④⑤⑥⑦⑧⑨⑩—–·•")
        {
            table[c] = true;
        }

        return table;
    }

    private static void Add(BitArray table, string encoding, int firstLead, int lastLead, int firstTrail, int lastTrail)
    {
        var decoder = Encoding.GetEncoding(encoding);
        for (var lead = firstLead; lead <= lastLead; lead++)
        {
            for (var trail = firstTrail; trail <= lastTrail; trail++)
            {
                if (decoder.GetString([(byte)lead, (byte)trail]) is [var only and not '\uFFFD' and not '?'])
                {
                    table[only] = true;
                }
            }
        }
    }
}
