using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>How library files write a paragraph's role.</summary>
internal static class RoleNames
{
    private static readonly (ParagraphRole Role, string Name)[] Table =
    [
        (ParagraphRole.Body, "body"),
        (ParagraphRole.Heading, "heading"),
        (ParagraphRole.Clause, "clause"),
        (ParagraphRole.Item, "item"),
        (ParagraphRole.Title, "title"),
        (ParagraphRole.Subtitle, "subtitle"),
        (ParagraphRole.DocumentNumber, "document-number"),
        (ParagraphRole.Note, "note"),
        (ParagraphRole.Byline, "byline"),
        (ParagraphRole.Addressees, "addressees"),
        (ParagraphRole.Salutation, "salutation"),
        (ParagraphRole.AnnexTitle, "annex-title"),
        (ParagraphRole.Signature, "signature"),
        (ParagraphRole.Date, "date"),
        (ParagraphRole.SourceNote, "source-note"),
        (ParagraphRole.Annotation, "annotation"),
        (ParagraphRole.TableRow, "table-row"),
    ];

    public static string Of(ParagraphRole role) => Table.First(row => row.Role == role).Name;

    /// <returns>null when the name is none of a role.</returns>
    public static ParagraphRole? TryParse(string name)
    {
        foreach (var row in Table)
        {
            if (row.Name == name)
            {
                return row.Role;
            }
        }

        return null;
    }
}
