using System.Collections.Immutable;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>What a source gave for a document, as digests: by it a later run knows what has changed there, whatever people have edited here.</summary>
/// <param name="Text">Of the text by which documents of several sources are told to be one.</param>
/// <param name="Metadata">Of the fields.</param>
/// <param name="Paragraphs">Of each paragraph, in order, without a separator.</param>
public sealed record GivenDocument(string Text, string Metadata, string Paragraphs)
{
    private const int ParagraphLength = 6;
    private const int MetadataLength = 12;

    /// <param name="document">As parsed; its address, its sources and their ranges count for nothing.</param>
    public static GivenDocument Of(PolicyDocument document, string text) =>
        new(text, MetadataOf(document), string.Concat(document.Paragraphs.Select(DigestOf)));

    public static string MetadataOf(PolicyDocument document)
    {
        var fields = new StringBuilder();
        FrontMatterWriter.Write(
            new PolicyDocument
            {
                Id = DocumentId.Parse("00000000"),
                Metadata = document.Metadata with { Evidence = [.. document.Metadata.Evidence.Select(e => e with { Range = null })] },
                Paragraphs = [],
            },
            fields);
        return TextDigest.Of([fields.ToString()], MetadataLength);
    }

    public static string DigestOf(Paragraph paragraph) => TextDigest.Of([paragraph.Text], ParagraphLength);

    /// <summary>The digests of the paragraphs, in order.</summary>
    public ImmutableArray<string> ParagraphDigests() =>
        [.. Enumerable.Range(0, Paragraphs.Length / ParagraphLength).Select(i => Paragraphs.Substring(i * ParagraphLength, ParagraphLength))];
}

/// <summary>What the program wrote for a document.</summary>
/// <param name="Fingerprint">Of the file; another one on the disk is a person's edit.</param>
/// <param name="Given">What the source gave then; null where it is not known.</param>
/// <param name="Unsettled">What the source gives now, where both it and a person have changed the document; null where there is no such conflict.</param>
/// <param name="SeenEdit">The fingerprint of the edited file when the conflict was reported.</param>
public sealed record WrittenDocument(string Fingerprint, GivenDocument? Given, GivenDocument? Unsettled = null, string? SeenEdit = null);
