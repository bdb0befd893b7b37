using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Quotation;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using PolicyPortal.Lucene.Segmentation;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Browsing;
using PolicyPortal.Web.Comparing;
using PolicyPortal.Web.Drafts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Operators;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Searching;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Of(args) });
    var settings = PortalSettings.Read(builder.Configuration);
    var folders = PortalFolders.Of(settings, Directory.GetCurrentDirectory(), builder.Environment.ContentRootPath);

    builder.UseListenAddress();
    builder.WebHost.UseStaticWebAssets().ConfigureKestrel(Hardening.Configure);
    var services = builder.Services;
    services.AddPortalLog(settings.Log);
    services.AddSingleton(settings).AddSingleton(folders);

    // The index and the library are opened while the host is being built: neither needs the other.
    var segmenter = SegmenterOf(settings);
    var engine = Task.Run(EngineOf(settings, folders, segmenter));
    var library = Task.Run(() => FileLibrary.Open(folders.Data));
    services.AddSingleton(segmenter).AddSingleton(_ => engine.GetAwaiter().GetResult()).AddSingleton(_ => library.GetAwaiter().GetResult());
    services.AddSingleton<ILibrary>(provider => provider.GetRequiredService<FileLibrary>());
    services.AddSingleton<ISearchIndex>(provider => provider.GetRequiredService<LuceneEngine>());
    services.AddSingleton<IVocabulary>(provider => provider.GetRequiredService<LuceneEngine>());
    services.AddSingleton<SynonymFile>().AddSingleton<QueryDesk>().AddSingleton<SearchDesk>().AddSingleton<NearerQueries>().AddSingleton<IndexCommits>();
    services.AddAnswerCache(settings);
    services.AddSingleton(provider => new IngestionPipeline(
        provider.GetRequiredService<FileLibrary>(), folders.Data,
        () => provider.GetRequiredService<IndexCommits>().Watch(provider.GetRequiredService<LuceneEngine>().OpenBuilder())));
    services.AddSingleton<PageStyles>().AddSingleton<PageCache>().AddSingleton<Comparisons>().AddSingleton<LibraryGlance>().AddSingleton<IngestionRunner>().AddSingleton<DraftStore>().AddSingleton<Acceptance>().AddSingleton<SourceTexts>();
    services.AddSingleton<ReferenceShelf>().AddSingleton<IPageStamp>(provider => provider.GetRequiredService<ReferenceShelf>()).AddHostedService<ReferenceService>();
    services.AddSingleton(_ => ReviewMarks.Open(folders.Data));
    services.AddSingleton<QuotationChecker>();
    services.AddSingleton(_ => PhraseMarks.Open(folders.Data)).AddSingleton<LibraryTerms>();
    services.AddSingleton(TimeProvider.System).AddSingleton<IngestionStatus>().AddSingleton<Warmth>().AddHostedService<WarmUp>().AddHostedService<IngestionService>().AddHostedService<TermService>();
    services.AddRazorPages(options => options.Conventions.AddPageRoute("/Documents/Cite", "/documents/{id}/cite"));
    PhraseLocalizer.AddTo(services);
    services.AddTextCompression();
    services.AddProblemDetails();
    services.AddApiDescription();
    PortalJson.AddTo(services);

    services.AddOperatorAccess(settings, folders);

    // Chinese goes out as it is; what could break out of the text is still encoded.
    services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

    var app = builder.Build();
    app.UseTrustedProxies(settings);
    app.UsePageCache(settings.Log);
    app.UseSecurityHeaders();
    app.UseRequestLog();
    app.UsePageLanguage();
    app.UseResponseCompression();
    app.UseErrorAnswers();
    app.UseRouting();
    app.UseAnswerCache(settings);
    app.UseOperatorAccess(settings);
    app.MapStaticAssets();
    app.MapPageStyles();
    app.MapRazorPages().WithStaticAssets();
    app.MapPortalApi();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is SettingException or InvalidDataException or IOException)
{
    // Settings that make no sense, an address that is taken, a disk that refuses: the message says all that an operator needs.
    // Only of appsettings.json the innermost one says where it is broken.
    await Console.Error.WriteLineAsync(e is InvalidDataException ? $"{e.Message} {e.GetBaseException().Message}" : e.Message);
    return 2;
}

static Func<LuceneEngine> EngineOf(PortalSettings settings, PortalFolders folders, Segmenter segmenter)
{
    if (!settings.Engine.Equals("Lucene", StringComparison.OrdinalIgnoreCase))
    {
        throw SettingException.Of("Search:Engine", settings.Engine, "只能是 Lucene");
    }

    return () => LuceneEngine.Open(folders.Index, segmenter);
}

static Segmenter SegmenterOf(PortalSettings settings)
{
    try
    {
        return Segmenters.Create(settings.Segmenter);
    }
    catch (ArgumentException)
    {
        throw SettingException.Of("Search:Segmenter", settings.Segmenter, "只能是 Icu；用 -p:SmartCn=true 编译的程序还可以选 SmartCn");
    }
}
