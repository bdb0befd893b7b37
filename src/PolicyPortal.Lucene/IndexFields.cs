using Lucene.Net.Documents;
using Lucene.Net.Index;
using PolicyPortal.Lucene.Indexing;

namespace PolicyPortal.Lucene;

/// <summary>The index's fields: the words of the passages and of their headings, and what is stored.</summary>
internal static class IndexFields
{
    /// <summary>Raised whenever what follows, or the normalisation behind it, changes: an index of another format is built anew.</summary>
    public const string Format = "7";

    /// <summary>On every entry of a document's block, so that one deletion takes the block.</summary>
    public const string Id = "id";

    /// <summary>On a document's own entry, the last of its block: how many passages stand before it, plus one. 0 on passages.</summary>
    public const string Block = "block";

    /// <summary>On a document's own entry: what <see cref="DocumentEntry"/> keeps, as JSON.</summary>
    public const string Entry = "entry";

    /// <summary>On the first passage of a document: all of them, as <see cref="StoredPassages"/> writes them.</summary>
    public const string Passages = "passages";

    /// <summary>The words of a passage's text.</summary>
    public const string Words = "w";

    /// <summary>The words of the headings that a passage stands under; on the first of those that follow each other under the same.</summary>
    public const string HeadingWords = "hw";

    /// <summary>How often a passage holds a token, not where: that is looked up in the text.</summary>
    public static FieldType Counted { get; } = CountedType();

    private static FieldType CountedType()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();
        return type;
    }
}
