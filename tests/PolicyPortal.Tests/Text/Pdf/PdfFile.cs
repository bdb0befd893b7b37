using System.Globalization;
using System.Text;

namespace PolicyPortal.Tests.Text.Pdf;

/// <summary>
/// PDFs made for tests, letter by letter where a typesetter puts them: 宋体 by name, encoded by the standard's UniGB-UCS2-H (ISO 32000-1, 9.7.5.2).
/// The page is that of GB/T 9704-2012, 5.2: 28 columns of 16 points, 22 lines of 29 points, the text's upper left corner at 28 by 37 millimetres.
/// </summary>
internal sealed class PdfFile
{
    public const double Left = 79.4, Top = 737, Column = 16, Pitch = 29;

    private readonly List<StringBuilder> _pages = [];

    /// <summary>What else stands in the trailer, such as /Encrypt.</summary>
    public string Trailer { get; init; } = "";

    public PdfFile Page()
    {
        _pages.Add(new());
        return this;
    }

    /// <summary>A line of the page's grid.</summary>
    /// <param name="line">From 0 at the top.</param>
    /// <param name="column">Where it begins, in columns; may be half of one.</param>
    public PdfFile Line(int line, double column, string text, double size = Column) => At(Left + (column * Column), Top - (line * Pitch), text, size);

    public PdfFile Centred(int line, string text, double size) => At(Left + (28 * Column / 2) - (Width(text) * size / 2), Top - (line * Pitch), text, size);

    public PdfFile At(double x, double y, string text, double size)
    {
        var hex = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size:0.##} Tf 1 0 0 1 {x:0.##} {y:0.##} Tm <{hex}> Tj ET\n");
        return this;
    }

    /// <summary>Text set as a printer does: 28 columns, first lines indented by two, on as many pages as it takes.</summary>
    public PdfFile Set(IEnumerable<string> paragraphs, int from = 0)
    {
        var line = from;
        foreach (var paragraph in paragraphs)
        {
            for (var (rest, first) = (paragraph, true); rest.Length > 0; first = false)
            {
                if (line == 22)
                {
                    Page();
                    line = 0;
                }

                var take = Math.Min(rest.Length, first ? 26 : 28);

                // A mark that may not open a line hangs on the one before.
                take = take < rest.Length && "，。；".Contains(rest[take], StringComparison.Ordinal) ? take + 1 : take;
                Line(line++, first ? 2 : 0, rest[..take]);
                rest = rest[take..];
            }
        }

        return this;
    }

    public byte[] Bytes()
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Concat(_pages.Select((_, i) => $"{4 + (i * 2)} 0 R "))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 939 500]"
                + "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>",
        };
        foreach (var page in _pages)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>");
            objects.Add($"<</Length {page.Length}>>stream\n{page}endstream");
        }

        return Of(objects.Select(Encoding.Latin1.GetBytes), Trailer);
    }

    /// <summary>A file of objects, the first of them the catalogue.</summary>
    public static byte[] Of(IEnumerable<byte[]> objects, string trailer = "")
    {
        var file = new List<byte>(Encoding.Latin1.GetBytes("%PDF-1.4\n"));
        var places = new List<int>();
        foreach (var content in objects)
        {
            places.Add(file.Count);
            file.AddRange(Encoding.Latin1.GetBytes($"{places.Count} 0 obj\n"));
            file.AddRange(content);
            file.AddRange(Encoding.Latin1.GetBytes("\nendobj\n"));
        }

        var table = file.Count;
        var rows = string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n")));
        file.AddRange(Encoding.Latin1.GetBytes($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{rows}trailer<</Size {places.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n"));
        return [.. file];
    }

    private static double Width(string text) => text.Sum(c => char.IsAscii(c) ? 0.5 : 1);
}
