using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Words of a text that name another place: 《公司法》第三条, 国发〔2023〕4号, 前款.</summary>
/// <param name="Span">In the paragraph's text. The references of a paragraph never overlap.</param>
/// <param name="Work">What the words mean it is in.</param>
/// <param name="Place">Where in it; <see cref="Locator.Nowhere"/> where the words lead out of the text.</param>
/// <param name="Through">The last place of a range (第三条至第五条, 前两款), of which <paramref name="Place"/> is the first; null for one place.</param>
public sealed record Reference(TextSpan Span, CitedWork Work, Locator Place, Locator? Through = null);

/// <summary>A document as a text names it.</summary>
/// <param name="Title">As printed, a defined short name spelled out, without the outermost marks; null for the text itself or where only a number stands.</param>
/// <param name="Number">The number that stands for the title or behind it; null for none.</param>
/// <param name="Issuer">The words before a title that does not name its author (国家地震局《关于…的报告》); null for none.</param>
/// <param name="Version">The year that brackets behind the title give (2018年修正); null for none.</param>
public sealed record CitedWork(string? Title, DocumentNumber? Number = null, string? Issuer = null, int? Version = null)
{
    /// <summary>The text itself: 本法, 前款.</summary>
    public static CitedWork Own { get; } = new(Title: null);

    public bool IsOwn => Title is null && Number is null;

    /// <summary>What lists call it.</summary>
    public string Name => Title ?? Number?.ToString() ?? "";
}
