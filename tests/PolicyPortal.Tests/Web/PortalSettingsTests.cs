using System.Net;
using Microsoft.Extensions.Configuration;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

public class PortalSettingsTests
{
    [Fact]
    public void Without_any_setting_the_portal_has_its_usual_ones()
    {
        var settings = Read([]);
        Assert.Equal("data", settings.Data);
        Assert.Equal(["seeds"], settings.Sources);
        Assert.Equal(("Lucene", "Icu"), (settings.Engine, settings.Segmenter));
        Assert.Equal(new LogSettings(LogVerbosity.Information, LogFormat.Text), settings.Log);
        Assert.Empty(settings.TrustedProxies);
    }

    [Fact]
    public void A_list_is_read_from_numbered_keys_or_from_one_value_with_commas()
    {
        Assert.Equal(["a", "b"], Read(new() { ["Portal:Sources:0"] = "a", ["Portal:Sources:1"] = "b" }).Sources);
        Assert.Equal(["a", "b"], Read(new() { ["Portal:Sources"] = "a, b" }).Sources);
        Assert.Equal(["x"], Read(new() { ["Portal:Sources"] = "x", ["Portal:Sources:0"] = "seeds" }).Sources);
        Assert.Empty(Read(new() { ["Portal:Sources"] = "" }).Sources);
    }

    [Fact]
    public void A_proxy_is_an_address_or_a_network()
    {
        var proxies = Read(new() { ["Portal:TrustedProxies"] = "127.0.0.1,10.0.0.0/8,::1" }).TrustedProxies;
        Assert.Equal([IPNetwork.Parse("127.0.0.1/32"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("::1/128")], proxies);
    }

    [Theory]
    [InlineData("Portal:Data", " ", "文件夹")]
    [InlineData("Portal:Sources:0", "", "文件夹")]
    [InlineData("Portal:RescanMinutes", "0", "1 到 1440")]
    [InlineData("Portal:RescanMinutes", "soon", "1 到 1440")]
    [InlineData("Portal:TrustedProxies:0", "proxy.example", "10.0.0.0/8")]
    [InlineData("Portal:LogLevel", "Loud", "Information、Debug、Warning、Error")]
    [InlineData("Portal:LogLevel", "7", "Information、Debug、Warning、Error")]
    [InlineData("Portal:LogFormat", "Xml", "Text、Json")]
    public void A_bad_value_is_named_with_its_key_and_what_is_allowed(string key, string value, string allowed)
    {
        var error = Assert.Throws<SettingException>(() => Read(new() { [key] = value }));
        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
        Assert.Contains($"“{value}”", error.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_one_line_whatever_the_value() =>
        Assert.Single(SettingException.Of("Portal:Data", new string('x', 5000) + "\n\r\u001b[31m", "…").Message.Split('\n', '\r', '\u001b'));

    private static PortalSettings Read(Dictionary<string, string?> values) =>
        PortalSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
