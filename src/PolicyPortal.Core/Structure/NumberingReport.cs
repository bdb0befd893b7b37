using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Structure;

/// <summary>What is odd in a document's printed numbers. They are kept as printed; a person should know.</summary>
internal static class NumberingReport
{
    /// <summary>Gaps and numbers that go back. A number that stands twice is told by <see cref="AnchorAssigner"/>, which has to give it another address.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<Paragraph> paragraphs)
    {
        var last = new Dictionary<OrdinalStyle, Ordinal>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Role is ParagraphRole.AnnexTitle)
            {
                last.Clear();
            }

            if (paragraph.Role is not (ParagraphRole.Heading or ParagraphRole.Clause) || paragraph.Ordinal is not { Style: not OrdinalStyle.Dotted } ordinal)
            {
                continue;
            }

            if (last.TryGetValue(ordinal.Style, out var before))
            {
                if (ordinal.Number > before.Number + 1)
                {
                    yield return Missing(paragraph, ordinal, before.Number + 1);
                }
                else if (ordinal.Number > 1 && !ordinal.IsAfter(before) && ordinal != before)
                {
                    yield return Warning("number-backwards", $"编号“{ordinal.Label}”排在“{before.Label}”之后，次序颠倒，按原文保留。", paragraph);
                }
            }
            else if (ordinal.Number > 1 && ordinal.Style is not OrdinalStyle.Article)
            {
                yield return Missing(paragraph, ordinal, 1);
            }

            last[ordinal.Style] = ordinal;
        }
    }

    private static Diagnostic Missing(Paragraph paragraph, Ordinal ordinal, int missing) => Warning(
        "number-missing", string.Create(CultureInfo.InvariantCulture, $"编号“{ordinal.Label}”之前缺第{missing}个，按原文保留。"), paragraph);

    private static Diagnostic Warning(string code, string message, Paragraph paragraph) => new(
        DiagnosticSeverity.Warning, code, message, paragraph.Source.IsEmpty ? null : new TextSpan(paragraph.Source[0].Start, paragraph.Source[^1].End));
}
