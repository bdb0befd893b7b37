namespace PolicyPortal.Core.Ingestion;

/// <summary>Codes of diagnostics that more than one place must know.</summary>
public static class IngestionCodes
{
    /// <summary>A person and the source have both changed a document; the edit stays until a person settles it.</summary>
    public const string EditConflict = "library-edit-conflict";
}
