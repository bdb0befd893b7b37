using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>One of the guides in docs/ or docs/en/, which the program carries inside itself.</summary>
/// <param name="Name">The file's name without its ending: <c>reading</c>.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Language">zh-CN or en, by the text.</param>
public sealed record HelpPage(string Name, string Title, string Language, IHtmlContent Html)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly Lazy<ImmutableArray<HelpPage>> Embedded = new(ReadAll);

    /// <summary>Every guide once, in the reader's language where it has been translated; those for readers first.</summary>
    public static IEnumerable<HelpPage> All =>
        Embedded.Value.GroupBy(page => page.Name).Select(InReadersLanguage).OrderBy(page => page.Language != Phrases.Language);

    /// <returns>In the reader's language where there is one; null when there is no such guide.</returns>
    public static HelpPage? Find(string name) => All.FirstOrDefault(page => page.Name == name);

    public static HelpPage Of(string name, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = Address(link.Url);
        }

        // The policy for content forbids the inline style that aligned columns would get.
        foreach (var column in document.Descendants<Table>().SelectMany(table => table.ColumnDefinitions))
        {
            column.Alignment = null;
        }

        // A wide table scrolls by itself, so the keyboard must reach it.
        foreach (var table in document.Descendants<Table>())
        {
            table.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
        }

        foreach (var code in document.Descendants<CodeBlock>())
        {
            code.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
        }

        var title = document.OfType<HeadingBlock>().FirstOrDefault() is { Inline: { } heading }
            ? string.Concat(heading.Descendants<LeafInline>().Select(PlainText)) : name;
        return new HelpPage(name, title, LanguageOf(markdown), new HtmlString(document.ToHtml(Pipeline)));
    }

    private static HelpPage InReadersLanguage(IEnumerable<HelpPage> translations) =>
        translations.FirstOrDefault(page => page.Language == Phrases.Language) ?? translations.First();

    private static ImmutableArray<HelpPage> ReadAll()
    {
        var assembly = typeof(HelpPage).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("docs/", StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal))
                .Select(name => Of(name[(name.LastIndexOf('/') + 1)..^".md".Length], Text(assembly, name)))
                .OrderBy(page => page.Name switch { "reading" => 0, "operating" => 1, _ => 2 }).ThenBy(page => page.Name, StringComparer.Ordinal).ThenBy(page => page.Language == "en"),
        ];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // The guides name each other as files (search.md#syntax); here they are pages.
    private static string? Address(string? url)
    {
        if (url is null || url.Contains(':', StringComparison.Ordinal) || url.Contains('/', StringComparison.Ordinal))
        {
            return url;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (file, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        return file.EndsWith(".md", StringComparison.Ordinal) ? Addresses.Help(file[..^".md".Length]) + fragment : url;
    }

    private static string PlainText(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    };

    private static string LanguageOf(string text)
    {
        var han = text.Count(c => c is >= '\u4E00' and <= '\u9FFF');
        var latin = text.Count(char.IsAsciiLetter);
        return han * 4 > latin ? "zh-CN" : "en";
    }
}
