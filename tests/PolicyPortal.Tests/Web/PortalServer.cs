using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Tests.Pages;
using PolicyPortal.Tests.References;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>One portal for all tests over HTTP: Kestrel on a free port, folders that are thrown away, the seeds taken in, and two sources that cannot be.</summary>
public sealed class PortalServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("policyportal-web-");
    private readonly Portal _portal;
    private HttpClient? _http;

    public PortalServer() => _portal = new Portal(_root.FullName);

    /// <summary>Follows no redirect, decompresses nothing and keeps no cookies.</summary>
    public HttpClient Http => _http!;

    /// <summary>What the pages and the API ask of the engine.</summary>
    public CountedEngine Engine => _portal.Services.GetRequiredService<CountedEngine>();

    /// <summary>The folder of library and index.</summary>
    public string Data => Path.Combine(_root.FullName, "data");

    /// <summary>The folder that the portal watches.</summary>
    public string Sources => Path.Combine(_root.FullName, "sources");

    /// <summary>The id of the notice 教就业〔2023〕4号.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>A document that was edited: an anchor of it was taken over by another, and one is gone.</summary>
    public PolicyDocument Edited { get; } = new()
    {
        Id = DocumentId.Parse("edited00"),
        Metadata = new() { Kind = DocumentKind.Letter, Title = "一封改过的信", IssuedOn = new(2001, 2, 3) },
        Paragraphs = [new() { Role = ParagraphRole.Body, Text = "信中只余一段。", Anchor = Anchor.Parse("p-aaaaaa") }],
        Aliases = System.Collections.Immutable.ImmutableSortedDictionary<string, AnchorAlias>.Empty.Add("p-bbbbbb", new(Anchor.Parse("p-aaaaaa"))),
        Gone = [new GoneAnchor(Anchor.Parse("p-cccccc"))],
    };

    /// <summary>Two documents with one number, as happens in real bulletins.</summary>
    private static IEnumerable<PolicyDocument> Twins => Enumerable.Range(1, 2).Select(n => new PolicyDocument
    {
        Id = DocumentId.Parse($"twin000{n}"),
        Metadata = new() { Kind = DocumentKind.Other, Title = $"同号文件之{n}", DocumentNumber = DocumentNumber.TryParse("双发〔1999〕1号") },
        Paragraphs = [new() { Role = ParagraphRole.Body, Text = "两个文件，一个文号。", Anchor = Anchor.Parse("p-aaaaaa") }],
    });

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Sources);
        foreach (var seed in Directory.EnumerateFiles(RepositoryFiles.Seeds))
        {
            File.Copy(seed, Path.Combine(Sources, Path.GetFileName(seed)));
        }

        await File.WriteAllTextAsync(Path.Combine(Sources, "empty.txt"), "");
        await File.WriteAllBytesAsync(Path.Combine(Sources, "noise.txt"), [.. Enumerable.Range(0, 4096).Select(i => (byte)((i * i * 31) + (i >> 3)))]);
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "secret.txt"), OddSources.Secret);
        var library = Directory.CreateDirectory(Path.Combine(_root.FullName, "data", "library"));
        foreach (var document in Twins.Append(Edited).Concat(OddSources.Of(_root.FullName)).Concat(ReferenceSamples.Documents))
        {
            await File.WriteAllTextAsync(Path.Combine(library.FullName, $"{document.Id}.md"), LibraryMarkdown.Write(document));
        }

        _portal.UseKestrel(0);
        _portal.StartServer();
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false })
        {
            BaseAddress = _portal.ClientOptions.BaseAddress,
        };
        await UntilAsync("/healthz", health => !health.GetProperty("ingesting").GetBoolean(), CancellationToken.None);
        var found = await JsonAsync("/api/documents?kind=notice");
        Notice = found.GetProperty("documents")[0].GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _portal.DisposeAsync();
        _root.Delete(recursive: true);
    }

    public Task<HttpResponseMessage> GetAsync(string path) =>
        Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>What a 200 answer says.</summary>
    public async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Asks again until the answer is as wished.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> isAsWished, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        while (true)
        {
            var answer = await Http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), limit.Token);
            if (isAsWished(answer))
            {
                return answer;
            }

            await Task.Delay(100, limit.Token);
        }
    }

    // Any type of the host names it; Program is in the terminal program too.
    private sealed class Portal(string root) : WebApplicationFactory<PortalSettings>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("Portal:Data", Path.Combine(root, "data"))
            .UseSetting("Portal:Sources", Path.Combine(root, "sources"))
            .UseSetting("Portal:TrustedProxies", "127.0.0.1,::1")
            .UseSetting("Portal:LogLevel", "Error")
            .ConfigureTestServices(services => services
                .AddSingleton<CountedEngine>()
                .AddSingleton<ISearchIndex>(provider => provider.GetRequiredService<CountedEngine>())
                .AddSingleton<IVocabulary>(provider => provider.GetRequiredService<CountedEngine>()));
    }
}

/// <summary>The tests that share the one portal.</summary>
[CollectionDefinition(Name)]
public sealed class PortalTests : ICollectionFixture<PortalServer>
{
    public const string Name = "portal";
}
