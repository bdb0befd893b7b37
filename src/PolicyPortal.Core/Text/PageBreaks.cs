using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>The text's lines without the furniture between them, each knowing still whether it opens a page.</summary>
internal static class PageBreaks
{
    public static IReadOnlyList<PrintedLine> Carry(ImmutableArray<PrintedLine> lines, ImmutableArray<bool> furniture)
    {
        var kept = new List<PrintedLine>(lines.Length);
        var opensPage = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (furniture[i])
            {
                // A page ends at its number, or begins with it; either way the next text is on a new page.
                opensPage |= lines[i].Form is not LineForm.SetAside;
                continue;
            }

            kept.Add(opensPage ? lines[i] with { OpensPage = true } : lines[i]);
            opensPage = false;
        }

        return kept;
    }
}
