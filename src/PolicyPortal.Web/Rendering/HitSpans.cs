using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>The hits of a search in one document, paragraph by paragraph.</summary>
public static class HitSpans
{
    /// <summary>Passages join their paragraphs with line ends; this takes their hits apart again.</summary>
    /// <returns>One array a paragraph, in order, not overlapping; empty where nothing was hit.</returns>
    public static ImmutableArray<ImmutableArray<TextSpan>> Of(ImmutableArray<Paragraph> paragraphs, IEnumerable<PassageHit> passages)
    {
        var spans = new List<TextSpan>?[paragraphs.Length];
        foreach (var passage in passages)
        {
            var start = 0;
            var last = Math.Min(passage.Passage.First + passage.Passage.Count, paragraphs.Length);
            for (var i = passage.Passage.First; i < last; i++)
            {
                var length = paragraphs[i].Text.Length;
                foreach (var hit in passage.Hits)
                {
                    var span = new TextSpan(Math.Max(hit.Start - start, 0), Math.Min(hit.End - start, length));
                    if (!span.IsEmpty)
                    {
                        (spans[i] ??= []).Add(span);
                    }
                }

                start += length + 1;
            }
        }

        return [.. spans.Select(list => list is null ? [] : list.ToImmutableArray())];
    }
}
