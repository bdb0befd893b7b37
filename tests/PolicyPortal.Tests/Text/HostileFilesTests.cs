using System.IO.Compression;
using System.Text;
using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using PolicyPortal.Tests.Text.Pdf;
using PolicyPortal.Tests.Text.Word;
using Xunit;

namespace PolicyPortal.Tests.Text;

/// <summary>Files that are not what they say, not whole, or made to do harm: each a diagnostic, none an exception.</summary>
public class HostileFilesTests
{
    private const string Text = "某部关于做好测试工作的通知\n各省、自治区、直辖市人民政府：\n为了做好测试工作，现就有关事项通知如下。\n一、提高认识。\n某部\n2020年3月4日\n";

    private static byte[] Word { get; } = new WordFile { Body = string.Concat(Text.Split('\n').Select(line => WordFile.P(line))) + WordFile.Table([WordFile.P("甲"), WordFile.P("乙")], [WordFile.P("丙"), WordFile.P("丁")]) }.Bytes();

    private static byte[] Pdf { get; } = new PdfFile().Page().Set(Text.Split('\n')).Bytes();

    private static byte[] Html { get; } = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><table><tr><td>索引号：</td><td>1</td><td>标题：</td><td>题</td><td>文号：</td><td>1</td></tr></table>{string.Concat(Text.Split('\n').Select(line => $"<p>{line}</p>"))}</body></html>");

    private static byte[] Markdown { get; } = Encoding.UTF8.GetBytes($"# 题\n\n{Text}\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n");

    public static TheoryData<string> Names { get; } = ["a.docx", "a.pdf", "a.html", "a.md", "a.txt"];

    private static byte[] Whole(string name) => name switch { "a.docx" => Word, "a.pdf" => Pdf, "a.html" => Html, "a.md" => Markdown, _ => Encoding.GetEncoding("GB18030").GetBytes(Text) };

    [Theory, MemberData(nameof(Names))]
    public void A_file_cut_anywhere_is_read_or_refused(string name)
    {
        _ = SourceDecoder.Decode("a.txt", []);
        var whole = Whole(name);
        for (var length = 0; length <= whole.Length; length += name.EndsWith('f') || name.EndsWith('x') ? 29 : 7)
        {
            AssertReadOrRefused(name, whole[..length]);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_file_with_damaged_bytes_is_read_or_refused(string name)
    {
        _ = SourceDecoder.Decode("a.txt", []);
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var damaged = (byte[])Whole(name).Clone();
            for (var n = random.Next(1, 12); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            AssertReadOrRefused(name, damaged);
        }
    }

    [Theory]
    [InlineData("a.docx", SourceFormat.Word)]
    [InlineData("a.pdf", SourceFormat.Pdf)]
    [InlineData("a.html", SourceFormat.Html)]
    public void What_it_is_counts_and_not_what_it_is_called(string name, SourceFormat format)
    {
        var decoded = SourceDecoder.Decode("b.txt", Whole(name));
        Assert.Equal(format, decoded.Source?.Format);
        Assert.Equal((DiagnosticSeverity.Info, "format-mismatch"), (decoded.Diagnostics[0].Severity, decoded.Diagnostics[0].Code));
    }

    [Fact]
    public void Text_that_is_called_a_document_is_text()
    {
        var decoded = SourceDecoder.Decode("b.docx", Encoding.UTF8.GetBytes(Text));
        Assert.Equal(Text, decoded.Source?.Text);
        Assert.Equal("format-mismatch", Assert.Single(decoded.Diagnostics).Code);
    }

    [Fact]
    public void Other_formats_are_named()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];
        Assert.Contains("旧版 Word 或 WPS", Refusal("a.doc", old), StringComparison.Ordinal);
        Assert.Contains("加密", Refusal("a.docx", [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")]), StringComparison.Ordinal);
        Assert.Contains("RTF", Refusal("a.doc", "{\\rtf1\\ansi}"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("图片", Refusal("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), StringComparison.Ordinal);
        Assert.Contains("电子表格", Refusal("a.xlsx", Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<a/>"u8.ToArray()))), StringComparison.Ordinal);
        Assert.Contains("压缩包", Refusal("a.zip", Zip(("a.txt", "text"u8.ToArray()))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_parsed()
    {
        var bomb = Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", Encoding.UTF8.GetBytes("<a>" + new string(' ', 60_000_000) + "</a>")));
        Assert.InRange(bomb.Length, 1, 500_000);
        Assert.Contains("压缩炸弹", Refusal("a.docx", bomb), StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_and_endless_nesting_of_a_Word_document_are_refused()
    {
        const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        var entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        Assert.NotNull(Refusal("a.docx", Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("word/document.xml", Encoding.UTF8.GetBytes(entity)))));
        var deep = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));
        Assert.Contains("嵌套过深", Refusal("a.docx", Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("word/document.xml", Encoding.UTF8.GetBytes(deep)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_in_tables_are_read()
    {
        var table = WordFile.P("最里层");
        for (var i = 0; i < 40; i++)
        {
            table = WordFile.Table([WordFile.P($"第{i}层"), table + WordFile.P("")]);
        }

        Assert.Contains("最里层", SourceDecoder.Decode("a.docx", new WordFile { Body = table }.Bytes()).Source!.Text, StringComparison.Ordinal);
    }

    private static void AssertReadOrRefused(string name, byte[] bytes)
    {
        var decoded = SourceDecoder.Decode(name, bytes);
        Assert.True(decoded.Source is not null || decoded.Diagnostics.Any(d => d.Severity is DiagnosticSeverity.Error));
        if (decoded.Source is { } source)
        {
            _ = PolicyParser.Parse(source);
        }
    }

    private static string Refusal(string name, byte[] bytes)
    {
        var decoded = SourceDecoder.Decode(name, bytes);
        Assert.Null(decoded.Source);
        return Assert.Single(decoded.Diagnostics).Message;
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
