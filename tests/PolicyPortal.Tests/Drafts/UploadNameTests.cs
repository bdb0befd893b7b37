using System.Text;
using PolicyPortal.Web.Drafts;
using Xunit;

namespace PolicyPortal.Tests.Drafts;

public class UploadNameTests
{
    [Theory]
    [InlineData("通知.txt", "通知.txt")]
    [InlineData("国发〔2024〕5号 全文.TXT", "国发〔2024〕5号 全文.txt")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Documents\a.md", "a.md")]
    [InlineData("a.txt/..", null)]
    [InlineData("..txt", "来源.txt")]
    [InlineData(".hidden.txt", "hidden.txt")]
    [InlineData("a:b.txt", "b.txt")]
    [InlineData("a\0b\n.txt", "a_b.txt")]
    [InlineData("<script>.txt", "script.txt")]
    [InlineData("页面.html", "页面.html")]
    [InlineData("程序.exe", null)]
    [InlineData("a.yaml", null)]
    [InlineData("", null)]
    public void A_name_keeps_what_is_harmless(string given, string? expected) => Assert.Equal(expected, UploadName.TryClean(given));

    [Fact]
    public void A_long_name_still_fits_the_disk()
    {
        var name = UploadName.WithDigest(UploadName.TryClean(new string('通', 5000) + ".txt")!, new string('a', 64));
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 20, 240);
        Assert.EndsWith("-aaaaaaaaaaaa.txt", name, StringComparison.Ordinal);
    }
}
