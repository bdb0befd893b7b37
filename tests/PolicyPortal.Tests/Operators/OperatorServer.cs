using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Operators;

/// <summary>A portal with an operator's key: Kestrel on a free port, folders that are thrown away, one source taken in.</summary>
public sealed class OperatorServer : IAsyncLifetime
{
    public const string Key = "correct horse battery";
    public const int MaxMegabytes = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("policyportal-operator-");
    private readonly Portal _portal;

    public OperatorServer() => _portal = new Portal(_root.FullName);

    public string Data => Path.Combine(_root.FullName, "data");

    public string Sources => Path.Combine(_root.FullName, "sources");

    /// <summary>Somebody with a browser of their own, who follows no redirect by himself.</summary>
    /// <param name="from">The address that the proxy says they come from.</param>
    public Visitor Visitor(string from = "192.0.2.1") => new(_portal.ClientOptions.BaseAddress, from);

    /// <summary>Somebody who has signed in.</summary>
    public async Task<Visitor> OperatorAsync()
    {
        var visitor = Visitor();
        using var answer = await visitor.PostAsync("/ingest/sign-in", "form.sheet", new() { ["key"] = Key });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Sources);
        await File.WriteAllTextAsync(Path.Combine(Sources, "gap.txt"), SampleTexts.WithGap);
        _portal.UseKestrel(0);
        _portal.StartServer();
        using var visitor = Visitor();
        using var limit = new CancellationTokenSource(Patience);
        while (!(await visitor.TextAsync("/healthz")).Contains("\"ingesting\":false", StringComparison.Ordinal))
        {
            await Task.Delay(100, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        _root.Delete(recursive: true);
    }

    private sealed class Portal(string root) : WebApplicationFactory<PortalSettings>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("Portal:Data", Path.Combine(root, "data"))
            .UseSetting("Portal:Sources", Path.Combine(root, "sources"))
            .UseSetting("Portal:TrustedProxies", "127.0.0.1,::1")
            .UseSetting("Portal:OperatorKey", Key)
            .UseSetting("Portal:MaxUploadMegabytes", "1")
            .UseSetting("Portal:LogLevel", "Error");
    }
}

/// <summary>A browser without script: cookies, forms, and pages to look at.</summary>
public sealed class Visitor(Uri address, string from) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
        DefaultRequestHeaders = { { "X-Forwarded-For", from } },
    };

    public HttpClient Http => _http;

    public void Dispose() => _http.Dispose();

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<string> TextAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PageOf(answer);
    }

    public static async Task<IHtmlDocument> PageOf(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Sends the form as the page has it, with some fields changed.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string form, Dictionary<string, string> changed)
    {
        var shown = (await PageAsync(path)).QuerySelector<IHtmlFormElement>(form);
        Assert.NotNull(shown);
        var fields = shown.Elements
            .Where(e => e is not IHtmlButtonElement && (e is not IHtmlInputElement { Type: "checkbox" } box || box.IsChecked))
            .Select(e => (Name: e.GetAttribute("name") ?? "", Value: ValueOf(e)))
            .Where(f => f.Name.Length > 0 && !changed.ContainsKey(f.Name))
            .Concat(changed.Select(c => (Name: c.Key, c.Value)));
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await _http.PostAsync(new Uri(shown.GetAttribute("action")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads files by the form of /ingest.</summary>
    public async Task<HttpResponseMessage> UploadAsync(params (string Name, byte[] Bytes)[] files)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "files", name);
        }

        return await _http.PostAsync(new Uri("/ingest", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public async Task<string> TokenAsync() => (await PageAsync("/ingest")).QuerySelector("form.upload input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => element.GetAttribute("value") ?? "",
    };
}

/// <summary>The tests that share the one portal.</summary>
[CollectionDefinition(Name)]
public sealed class OperatorTests : ICollectionFixture<OperatorServer>
{
    public const string Name = "operator";
}
