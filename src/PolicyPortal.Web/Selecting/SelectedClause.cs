using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Selecting;

/// <summary>A clause of a selection as the library has it now.</summary>
/// <param name="Place">Its anchor, label and text.</param>
/// <param name="Note">The reader's; empty for none.</param>
public sealed record SelectedClause(DocumentMetadata Document, PlaceResponse Place, string Note)
{
    /// <summary>In running text: （教育部，教就业〔2023〕4号，第14条）; a document without a number is named by its title.</summary>
    public string Citation
    {
        get
        {
            var parts = new[] { Document.Voice(), Document.DocumentNumber?.ToString() ?? $"《{Document.Title}》", Document.DocumentNumber is null ? Document.IssuedOn?.Chinese() : null, Clause };
            return $"（{string.Join("，", parts.OfType<string>())}）";
        }
    }

    // 14. is cited as 第14条; 第十二条 and （二） are cited as they are printed.
    private string? Clause => Place.Label is not { } label ? Place.ArticleLabel
        : label.TrimEnd('.', '．', '、') is var number && number.All(char.IsAsciiDigit) ? $"第{number}条"
        : label.TrimEnd('、');

    /// <summary>Looks every clause up; one that is gone, or never was, is told by its address.</summary>
    public static async Task<(ImmutableArray<SelectedClause> Found, ImmutableArray<SelectionEntry> Missing)> FindAsync(
        SelectionList list, ILibrary library, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<SelectedClause>();
        var missing = ImmutableArray.CreateBuilder<SelectionEntry>();
        var documents = new Dictionary<DocumentId, (PolicyDocument Document, AnchorMap Anchors)?>();
        foreach (var entry in list.Entries)
        {
            if (!documents.TryGetValue(entry.Document, out var known))
            {
                known = await library.FindAsync(entry.Document, cancel) is { } document ? (document, AnchorMap.Of(document)) : null;
                documents[entry.Document] = known;
            }

            if (known is { } held && held.Anchors.Find(entry.Anchor) is { } place)
            {
                found.Add(new SelectedClause(held.Document.Metadata, PlaceResponse.Of(held.Document, held.Anchors, place), entry.Note));
            }
            else
            {
                missing.Add(entry);
            }
        }

        return (found.ToImmutable(), missing.ToImmutable());
    }
}
