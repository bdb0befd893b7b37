using System.Collections.Immutable;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using PolicyPortal.Lucene.Indexing;

namespace PolicyPortal.Lucene;

/// <summary>The index's fields: three token streams of the passage's text, three of its headings, and what is stored.</summary>
internal static class IndexFields
{
    /// <summary>Raised whenever what follows, or the normalisation behind it, changes: an index of another format is built anew.</summary>
    public const string Format = "5";

    /// <summary>On every entry of a document's block, so that one deletion takes the block.</summary>
    public const string Id = "id";

    /// <summary>On a document's own entry, the last of its block: how many passages stand before it, plus one. 0 on passages.</summary>
    public const string Block = "block";

    /// <summary>On a document's own entry: what <see cref="DocumentEntry"/> keeps, as JSON.</summary>
    public const string Entry = "entry";

    /// <summary>On the first passage of a document: all of them, as <see cref="StoredPassages"/> writes them.</summary>
    public const string Passages = "passages";

    public static FieldGroup OfText { get; } = new("c", "p", "w");

    /// <summary>Words of the text with the next one: which passages hold a text between the borders of words.</summary>
    public const string Joined = "j";

    public static FieldGroup OfHeadings { get; } = new("hc", "hp", "hw");

    /// <summary>All fields that hold tokens.</summary>
    public static ImmutableArray<string> Ranked { get; } = [.. OfText.All, .. OfHeadings.All, Joined];

    /// <summary>How often a passage holds a token, not where: that is looked up in the text.</summary>
    public static FieldType Counted { get; } = CountedType();

    private static FieldType CountedType()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();
        return type;
    }
}

/// <summary>The fields that hold one text in its three ways.</summary>
internal sealed record FieldGroup(string Characters, string Pairs, string Words)
{
    public IEnumerable<string> All => [Characters, Pairs, Words];
}
