using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;

namespace PolicyPortal.Web.Rendering;

/// <summary>What a text refers to and what refers to it, as its page shows both.</summary>
public sealed class ReadReferences(PolicyDocument document, ImmutableArray<ReferenceLink> links, IReadOnlyDictionary<int, int> counts)
{
    private readonly ILookup<int, TextLink> _links = TextLink.Of(document, links);

    /// <param name="paragraph">Its place in the document.</param>
    public ImmutableArray<TextLink> LinksIn(int paragraph) => [.. _links[paragraph]];

    /// <returns>null where nothing refers to the paragraph.</returns>
    public CitedMark? CitedBy(int paragraph) =>
        counts.TryGetValue(paragraph, out var count) ? new(count, Addresses.Cited(document.Id, document.Paragraphs[paragraph].Anchor)) : null;
}

/// <summary>The quiet count behind a clause that others refer to.</summary>
/// <param name="Address">Of the list of them.</param>
public sealed record CitedMark(int Count, string Address);
