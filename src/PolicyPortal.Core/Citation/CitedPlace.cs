using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Citation;

/// <summary>What is cited: a document, or a place in it.</summary>
/// <param name="Place">As <see cref="PlaceNames"/> calls it; null for the whole document.</param>
/// <param name="Text">The words of the place, a paragraph a line; empty for the whole document.</param>
/// <param name="Key">What programs call it: the document's id, and the anchor behind a hyphen.</param>
/// <param name="Address">In full, with the host; null where it has none.</param>
/// <param name="AccessedOn">The day on which it was read.</param>
public sealed record CitedPlace(DocumentMetadata Document, string? Place, string Text, string Key, string? Address, DateOnly AccessedOn)
{
    /// <param name="from">The place of the first paragraph; null for the whole document.</param>
    /// <param name="to">That of the last one; null for what belongs to the first.</param>
    /// <param name="address">Of the document or the place, in full.</param>
    public static CitedPlace Of(PolicyDocument document, int? from, int? to, string? address, DateOnly accessedOn)
    {
        if (from is not { } first)
        {
            return new(document.Metadata, null, "", document.Id.Value, address, accessedOn);
        }

        var names = PlaceNames.Of(document);
        var end = Math.Max(to + 1 ?? 0, first + 1);
        end = to is null ? names.End(first) : end;
        var key = $"{document.Id}-{document.Paragraphs[first].Anchor}" + (to is { } last && last > first ? $"-{document.Paragraphs[last].Anchor}" : "");
        return new(
            document.Metadata,
            to is null ? names.Of(first) : names.Of(first, end - 1),
            string.Join('\n', document.Paragraphs[first..end].Select(p => p.Text.Replace('\t', ' '))),
            key, address, accessedOn);
    }

    /// <summary>Who speaks: the speaker, or else the issuing authorities; empty where neither is known.</summary>
    internal ImmutableArray<string> Authors => Document.Speaker is { } speaker ? [.. speaker.Split('、')] : Document.IssuingAuthority;

    /// <summary>《…》; a supplied title in square brackets, as cataloguers do.</summary>
    internal string QuotedTitle => Document.TitleIsSupplied ? $"[{Document.Title}]" : $"《{Inner(Document.Title)}》";

    /// <summary>The title without 《》; a supplied one in square brackets.</summary>
    internal string BareTitle => Document.TitleIsSupplied ? $"[{Document.Title}]" : Document.Title;

    /// <summary>发文字号 as printed; null where there is none.</summary>
    internal string? Number => Document.DocumentNumber?.ToString();

    /// <summary>文种; null where it is not known.</summary>
    internal string? Kind => Document.Kind is DocumentKind.Other ? null : Document.Kind.Label();

    internal string? Year => Document.IssuedOn?.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The day on which the address was read; null without one.</summary>
    internal DateOnly? ReadOn => Address is null ? null : AccessedOn;

    internal bool IsStatute => Document.Kind is DocumentKind.Law or DocumentKind.Regulation or DocumentKind.LocalRegulation or DocumentKind.Rule
        or DocumentKind.Measures or DocumentKind.JudicialInterpretation;

    // GB/T 15834-2011, 4.13.3: title marks inside title marks are single.
    private static string Inner(string title) => title.Replace('《', '〈').Replace('》', '〉');
}
