using System.Diagnostics;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>The program as an operator starts it, with settings that it cannot start with.</summary>
public class StartTests
{
    [Theory]
    [InlineData("Search:Segmenter", "Jieba", "Icu")]
    [InlineData("Search:Engine", "Solr", "Lucene")]
    [InlineData("Portal:LogFormat", "Xml", "Text、Json")]
    [InlineData("urls", "nonsense", "http://主机:端口")]
    public async Task A_bad_setting_ends_the_program_with_one_line(string key, string value, string allowed)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(PortalSettings).Assembly.Location);
        start.ArgumentList.Add($"--{key}={value}");
        using var program = Process.Start(start)!;
        var said = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, program.ExitCode);
        var line = Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(key, line, StringComparison.Ordinal);
        Assert.Contains($"“{value}”", line, StringComparison.Ordinal);
        Assert.Contains(allowed, line, StringComparison.Ordinal);
    }
}
