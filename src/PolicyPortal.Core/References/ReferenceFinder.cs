using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Finds the references of a document. Total: any text gives references or none, and never an exception.</summary>
public static class ReferenceFinder
{
    /// <param name="known">What laws are called without 《》.</param>
    /// <returns>One array a paragraph; spans ascending, never overlapping.</returns>
    public static ImmutableArray<ImmutableArray<Reference>> Find(PolicyDocument document, KnownNames known)
    {
        var standings = Standing.Of(document);
        var names = new DefinedNames();
        var subject = AmendedWork.Of(document.Metadata.Title);
        var found = ImmutableArray.CreateBuilder<ImmutableArray<Reference>>(document.Paragraphs.Length);
        var articles = standings.Select(s => s.Place.Before(LocatorUnit.Paragraph)).ToHashSet();
        Reference? last = null;
        for (var i = 0; i < document.Paragraphs.Length; i++)
        {
            var paragraph = document.Paragraphs[i];
            if (!MayRefer(paragraph.Role) || DocumentNumber.TryParse(paragraph.Text) is not null)
            {
                found.Add([]);
                continue;
            }

            // 该法 looks back into the paragraph before, but not out of an article.
            var before = i > 0 && standings[i].Place is { Article: > 0 } here && standings[i - 1].Place.Article == here.Article ? last : null;
            var references = new ParagraphReader(paragraph, standings[i], names, known, subject, articles, before).Read();
            last = references.IsEmpty ? before : references[^1];
            found.Add(references);
        }

        return found.MoveToImmutable();
    }

    // A document's own number, date and signature refer to nothing.
    private static bool MayRefer(ParagraphRole role) =>
        role is not (ParagraphRole.DocumentNumber or ParagraphRole.Date or ParagraphRole.Signature or ParagraphRole.Byline);
}
