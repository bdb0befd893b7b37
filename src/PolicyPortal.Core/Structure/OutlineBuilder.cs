using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Structure;

/// <summary>Gives numbered paragraphs their place in the outline: what is a heading, a clause, an item, and how deep it stands.</summary>
internal static class OutlineBuilder
{
    private const int LongestHeading = 60;

    // How far a number may jump and still be of its series; a gap is kept and reported, a wild number is no number.
    private const int WidestGap = 5;

    /// <summary>Decides the roles and levels of a document's body. Paragraphs that already have another role are passed over.</summary>
    /// <param name="legal">Whether the text is made of articles: what is numbered below one is then an item.</param>
    public static void Build(List<Paragraph> paragraphs, bool legal)
    {
        var open = new List<OrdinalStyle>();
        var last = new Dictionary<OrdinalStyle, int>();
        var inAnnexList = false;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            if (paragraph.Role is ParagraphRole.AnnexTitle)
            {
                open.Clear();
                last.Clear();
                if (paragraph.Level > 0)
                {
                    open.Add(OrdinalStyle.Annex);
                }

                continue;
            }

            if (paragraph.Role is not ParagraphRole.Body)
            {
                continue;
            }

            var ordinal = OrdinalGrammar.TryRead(paragraph.Text);
            inAnnexList = paragraph.Text.StartsWith("附件", StringComparison.Ordinal) || (inAnnexList && ordinal is not null && !EndsSentence(paragraph.Text));
            if (ordinal is null || inAnnexList || !Follows(ordinal, last))
            {
                continue;
            }

            last[ordinal.Style] = ordinal.Number;
            while (open.Count > 0 && Rank(open[^1]) >= Rank(ordinal.Style))
            {
                open.RemoveAt(open.Count - 1);
            }

            open.Add(ordinal.Style);
            paragraph = ordinal.Style < OrdinalStyle.Article ? paragraph with { Text = Unspaced(paragraph.Text, ordinal) } : paragraph;
            var role = RoleOf(paragraph.Text, ordinal, legal && open.Contains(OrdinalStyle.Article));
            paragraphs[i] = paragraph with
            {
                Ordinal = ordinal,
                Role = role,
                Level = open.Count,
                RunIn = role is ParagraphRole.Clause ? RunInHeading.EndIn(paragraph.Text, ordinal.Label.Length) : null,
            };
        }
    }

    // 第四章 附 则: two characters set apart to fill the line are one word.
    private static string Unspaced(string text, Ordinal ordinal)
    {
        var parts = text[ordinal.Label.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => part.Length == 1) ? $"{ordinal.Label} {string.Concat(parts)}" : text;
    }

    /// <summary>Whether a text is made of articles: it has at least two, or opens with the first.</summary>
    public static bool IsLegal(IEnumerable<Paragraph> paragraphs) =>
        paragraphs.Where(p => p.Role is ParagraphRole.Body)
            .Select(p => OrdinalGrammar.TryRead(p.Text))
            .Count(o => o is { Style: OrdinalStyle.Article }) >= 2;

    private static int Rank(OrdinalStyle style) => style is OrdinalStyle.Annex ? -1 : (int)style;

    private static ParagraphRole RoleOf(string text, Ordinal ordinal, bool insideArticle)
    {
        if (ordinal.Style is OrdinalStyle.Article)
        {
            return ParagraphRole.Clause;
        }

        if (ordinal.Style < OrdinalStyle.Article)
        {
            return ParagraphRole.Heading;
        }

        return insideArticle ? ParagraphRole.Item
            : text.Length <= LongestHeading && !EndsSentence(text) ? ParagraphRole.Heading
            : ParagraphRole.Clause;
    }

    private static bool EndsSentence(string text) => text[^1] is '。' or '；' or '！' or '？' or ';' or '：' or '，' or '…';

    private static bool Follows(Ordinal ordinal, Dictionary<OrdinalStyle, int> last) =>
        ordinal.Number <= 1 || ordinal.Style is OrdinalStyle.Article
        || (last.TryGetValue(ordinal.Style, out var before) && ordinal.Number <= before + WidestGap)
        || (ordinal.Style < OrdinalStyle.Article && ordinal.Number <= WidestGap);
}
