using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>The paragraphs of one document to the document.</summary>
internal static class DocumentParser
{
    /// <summary>Tells the parts: head, tail, outline. The document's own dates are then known, which its neighbours need.</summary>
    /// <param name="source">The text that the paragraphs' ranges count in.</param>
    public static DocumentDraft Draft(IEnumerable<PrintedParagraph> paragraphs, string source)
    {
        var draft = new DocumentDraft(paragraphs, source);
        TailReader.Read(draft, HeadReader.Read(draft));
        OutlineBuilder.Build(draft.Paragraphs, OutlineBuilder.IsLegal(draft.Paragraphs));
        return draft;
    }

    /// <param name="around">What the source tells of its time.</param>
    /// <param name="isOnly">Whether the source holds no other document: what its page says is then said of this one.</param>
    public static PolicyDocument Finish(DocumentDraft draft, Source source, Surroundings around, bool isOnly, List<Diagnostic> diagnostics)
    {
        var legal = draft.Paragraphs.Count(p => p.Ordinal?.Style is OrdinalStyle.Article) >= 2;
        var page = new PageFacts(isOnly ? source.Facts : []);
        var metadata = MetadataReader.Read(draft, legal, around, page);
        diagnostics.AddRange(page.Differences(metadata));
        diagnostics.AddRange(NumberingReport.Of(draft.Paragraphs));
        var paragraphs = AnchorAssigner.Assign([.. draft.Paragraphs], repeated => diagnostics.Add(new Diagnostic(
            DiagnosticSeverity.Warning, "number-repeated", $"编号“{repeated.Ordinal?.Label}”重复出现，链接以 ~ 区分。", DocumentDraft.Extent([repeated]))));
        return new PolicyDocument
        {
            Id = DocumentIdMint.Mint(paragraphs.Select(p => p.Text)),
            Metadata = metadata,
            Paragraphs = paragraphs,
            Sources = DocumentDraft.Extent(paragraphs) is { } extent ? [new SourceReference(source.Name, extent, source.Sha256)] : [],
        };
    }
}
