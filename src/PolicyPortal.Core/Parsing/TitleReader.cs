using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>标题 as printed, its lines joined.</summary>
internal static class TitleReader
{
    /// <returns>null when the source lacks it.</returns>
    public static Reading<string>? Read(DocumentDraft draft)
    {
        var lines = Once(Lines(draft));
        return lines.Length == 0 ? null : new(Join([.. lines.Select(p => Unspaced(p.Text))]), new("title", EvidenceOrigin.Read, DocumentDraft.Extent(lines)));
    }

    private static Paragraph[] Lines(DocumentDraft draft)
    {
        // Where Markdown marks the title, what repeats it below is no further line of it.
        var marked = draft.Paragraphs.Where((p, i) => p.Role is ParagraphRole.Title && draft.Printed[i].HeadingLevel == 1).ToArray();
        var printed = marked.Length > 0 ? marked : [.. draft.Of(ParagraphRole.Title)];

        // 海关总署公告2023年第12号 is a title where nothing else is.
        return printed.Length > 0 ? printed
            : draft.FirstOf(ParagraphRole.DocumentNumber) is { } number && DocumentNumberRule.TryRead(number.Text) is { Form: not DocumentNumberForm.Bracketed } ? [number]
            : [];
    }

    // A title that stands over its text a second time, broken elsewhere, is one title.
    private static Paragraph[] Once(Paragraph[] lines)
    {
        for (var half = 1; half < lines.Length; half++)
        {
            if (Compact(lines[..half]) == Compact(lines[half..]))
            {
                return lines[..half];
            }
        }

        return lines;
    }

    private static string Compact(Paragraph[] lines) => string.Concat(lines.SelectMany(p => p.Text).Where(char.IsLetterOrDigit));

    // 国 家 粮 食 应 急 预 案 的 函: letters set apart to fill the line.
    private static string Unspaced(string line) =>
        line.Length >= 5 && line.Where((_, i) => i % 2 == 1).All(c => c is ' ') && line.Where((_, i) => i % 2 == 0).All(c => c is not ' ')
            ? line.Replace(" ", "", StringComparison.Ordinal) : line;

    private static string Join(string[] lines)
    {
        // One long name broken over lines has no spaces where it broke; a stack of headlines has.
        var joined = string.Concat(lines);
        var name = lines.Length > 1 && joined.Contains("关于", StringComparison.Ordinal) && HeadRules.EndsLikeTitle(joined) && !HeadRules.EndsLikeTitle(lines[0])
            ? joined
            : string.Join(' ', lines);
        return DocumentNumberRule.AtEnd(name) is { Start: > 0 } number ? name[..number.Start].TrimEnd() : name;
    }
}
