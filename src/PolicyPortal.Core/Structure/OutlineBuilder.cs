using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Structure;

/// <summary>Gives numbered paragraphs their place in the outline: what is a heading, a clause, an item, and how deep it stands.</summary>
internal static class OutlineBuilder
{
    private const int LongestHeading = 60;

    private const double OverArticles = (double)OrdinalStyle.Article - 0.5;

    // How far a number may jump and still be of its series; a gap is kept and reported, a wild number is no number.
    private const int WidestGap = 5;

    /// <summary>Decides the roles and levels of a document's body. Paragraphs that already have another role are passed over.</summary>
    /// <param name="legal">Whether the text is made of articles: what is numbered below one is then an item.</param>
    public static void Build(List<Paragraph> paragraphs, bool legal)
    {
        var dotted = DottedOutline.In(paragraphs);
        var open = new List<(Ordinal Ordinal, double Rank)>();
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
                    var annex = new Ordinal(OrdinalStyle.Annex, 0, 0, "");
                    open.Add((annex, Rank(annex)));
                }

                continue;
            }

            if (paragraph.Role is not ParagraphRole.Body)
            {
                continue;
            }

            var isDotted = dotted.TryGetValue(i, out var ordinal);
            ordinal ??= OrdinalGrammar.TryRead(paragraph.Text);
            inAnnexList = paragraph.Text.StartsWith("附件", StringComparison.Ordinal) || (inAnnexList && ordinal is not null && !EndsSentence(paragraph.Text));
            if (ordinal is null || inAnnexList || (!isDotted && (!Follows(ordinal, last) || HoldsNext(paragraph.Text, ordinal))))
            {
                continue;
            }

            last[ordinal.Style] = ordinal.Number;
            var rank = legal && StandsOverArticles(paragraphs, i, ordinal) ? OverArticles : Rank(ordinal);
            while (open.Count > 0 && open[^1].Rank >= rank)
            {
                open.RemoveAt(open.Count - 1);
            }

            open.Add((ordinal, rank));
            paragraph = ordinal.Style < OrdinalStyle.Article ? paragraph with { Text = Unspaced(paragraph.Text, ordinal) } : paragraph;
            var inArticle = legal && open.Exists(o => o.Ordinal.Style is OrdinalStyle.Article);
            var role = RoleOf(paragraph.Text, ordinal, inArticle);
            paragraphs[i] = paragraph with
            {
                Ordinal = ordinal,
                Role = role,
                Level = open.Count,

                // An article's short first sentence is law like the next one.
                RunIn = role is ParagraphRole.Clause && !inArticle ? RunInHeading.EndIn(paragraph.Text, ordinal.Label.Length) : null,
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

    // The finer series have higher ranks; dotted ones stand between 一、 and （一）.
    private static double Rank(Ordinal ordinal) => ordinal.Style switch
    {
        OrdinalStyle.Annex => -1,
        OrdinalStyle.Dotted => (double)OrdinalStyle.Dotted + (DottedOutline.Depth(ordinal) / 10.0),
        _ => (double)ordinal.Style,
    };

    // 一、一般规定 over 第一条: judicial interpretations part their articles so (最高人民法院关于适用《中华人民共和国民法典》继承编的解释（一）).
    private static bool StandsOverArticles(List<Paragraph> paragraphs, int i, Ordinal ordinal) =>
        ordinal.Style is OrdinalStyle.Section && IsHeadingText(paragraphs[i].Text)
        && i + 1 < paragraphs.Count && OrdinalGrammar.TryRead(paragraphs[i + 1].Text) is { Style: OrdinalStyle.Article };

    // （1）有住所；（2）有资金；（3）…: a list that runs on in one paragraph, which no one of its numbers names.
    private static bool HoldsNext(string text, Ordinal ordinal) =>
        ordinal.Style is OrdinalStyle.Subsection or OrdinalStyle.Point or OrdinalStyle.Circled && ordinal.Number == 1
        && OrdinalGrammar.HasInside(text, ordinal.Style, ordinal.Number + 1);

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
            : IsHeadingText(text) ? ParagraphRole.Heading
            : ParagraphRole.Clause;
    }

    private static bool IsHeadingText(string text) => text.Length <= LongestHeading && !EndsSentence(text);

    private static bool EndsSentence(string text) => text[^1] is '。' or '；' or '！' or '？' or ';' or '：' or '，' or '…';

    // A series in Chinese numerals is one by its form, even where its first numbers are lost; 3. may be anything.
    private static bool Follows(Ordinal ordinal, Dictionary<OrdinalStyle, int> last) =>
        ordinal.Number <= 1 || ordinal.Style is OrdinalStyle.Article
        || (last.TryGetValue(ordinal.Style, out var before) && ordinal.Number <= before + WidestGap)
        || (ordinal.Style <= OrdinalStyle.Subsection && ordinal.Number <= WidestGap);
}
