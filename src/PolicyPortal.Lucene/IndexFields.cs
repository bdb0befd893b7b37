using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace PolicyPortal.Lucene;

/// <summary>The index's fields. One Lucene document a passage, and one a policy document with what lists and filters need.</summary>
internal static class IndexFields
{
    // Whose entry it is: both sorts have the document's id, to be replaced together.
    public const string Id = "id";

    // On passages alone: the number of the policy document, by which hits are grouped.
    public const string Number = "n";

    // On policy documents alone.
    public const string DocumentNumber = "dn";
    public const string Metadata = "meta";
    public const string Fingerprint = "fp";
    public const string PassageCount = "pc";

    // On passages alone; all of them have it.
    public const string IsPassage = "p";

    public const string Characters = "c";
    public const string Pairs = "b";
    public const string Words = "w";
    public const string HeadingCharacters = "hc";
    public const string HeadingPairs = "hb";
    public const string HeadingWords = "hw";

    public const string Anchor = "a";
    public const string Label = "l";
    public const string ArticleLabel = "al";
    public const string Headings = "h";
    public const string Text = "t";
    public const string First = "f";
    public const string Count = "k";

    /// <summary>Pairs have positions: a phrase is pairs that follow each other.</summary>
    public static FieldType WithPositions { get; } = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    public static FieldType WithFrequencies { get; } = Type(IndexOptions.DOCS_AND_FREQS);

    private static FieldType Type(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = false };
        type.Freeze();
        return type;
    }
}
