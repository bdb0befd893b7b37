using System.Diagnostics.CodeAnalysis;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyPortal.Core.Text.Word;

/// <summary>What paragraphs inherit from their styles. ECMA-376, part 1, 17.7.</summary>
internal sealed class WordStyles
{
    // A style that is based on itself, by way of others, ends here.
    private const int LongestChain = 30;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _default;

    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && style.Type?.Value == StyleValues.Paragraph)
            {
                _styles.TryAdd(id, style);
                _default ??= style.Default?.Value == true ? id : null;
            }
        }
    }

    /// <summary>The paragraph's own properties, then its style's, then those that the style is based on.</summary>
    [SuppressMessage("Performance", "CA1859", Justification = "It is lazy: most paragraphs say what is asked for themselves.")]
    public IEnumerable<T> Inherited<T>(ParagraphProperties? own, Func<ParagraphProperties, T?> ownValue, Func<StyleParagraphProperties, T?> styleValue)
        where T : class
    {
        if (own is not null && ownValue(own) is { } value)
        {
            yield return value;
        }

        foreach (var style in Chain(own))
        {
            if (style.StyleParagraphProperties is { } properties && styleValue(properties) is { } inherited)
            {
                yield return inherited;
            }
        }
    }

    /// <returns>1 to 6, 1 being the document's title (style Title) and 2 the outermost heading; 0 for text.</returns>
    public int HeadingLevel(ParagraphProperties? own)
    {
        if (Chain(own).Any(style => style.StyleName?.Val?.Value is { } name && name.Equals("Title", StringComparison.OrdinalIgnoreCase)))
        {
            return 1;
        }

        var level = Inherited(own, p => p.OutlineLevel, p => p.OutlineLevel).FirstOrDefault()?.Val?.Value;
        return level is >= 0 and <= 8 ? Math.Min(level.Value + 2, 6) : 0;
    }

    /// <summary>Whether it is a line of a table of contents.</summary>
    public bool IsContents(ParagraphProperties? own) =>
        Chain(own).Any(style => style.StyleName?.Val?.Value is { } name && name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase));

    /// <summary>The style that gives a paragraph its number, from its own up.</summary>
    public IEnumerable<Style> Chain(ParagraphProperties? own)
    {
        var id = own?.ParagraphStyleId?.Val?.Value ?? _default;
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    public Style? Find(string id) => _styles.GetValueOrDefault(id);
}
