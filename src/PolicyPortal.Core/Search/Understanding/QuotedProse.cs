using System.Text;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>A sentence that quotes a word, as people write: “一房多租”有效吗？ Its marks bind like all others; where nothing holds what they quote, they were perhaps only punctuation.</summary>
/// <remarks>
/// Only marks that prose is printed with (“ ” 「 」 『 』), set without a space into words: whoever parts a quotation from its neighbours, types " or joins parts by
/// operators and fields means it literally, and is answered so.
/// </remarks>
internal static partial class QuotedProse
{
    /// <summary>Characters outside the marks, at least: with fewer it is a phrase with a word beside it.</summary>
    private const int ShortestProse = 3;

    /// <param name="read">Reads the sentence without its marks.</param>
    /// <returns>The query with what it quotes taken as words of its sentence, and a hint that says so; null where it quotes nothing in a sentence.</returns>
    public static SearchQuery? AsWords(SearchQuery query, Func<string, SearchQuery> read)
    {
        var parted = Quotation().Replace(query.Text, Parted);
        if (parted == query.Text || !query.Parts.All(part => IsWords(part.Node))
            || NormalizedText.Fold(Quotation().Replace(query.Text, "")).EnumerateRunes().Count() < ShortestProse)
        {
            return null;
        }

        var words = read(Quotation().Replace(query.Text, "${words}"));
        return words with { Hints = [.. words.Hints, new("没有哪一条含有引号里的原文，已把引号里的字当作整句话的一部分来找。", Instead: parted, About: QueryHintKind.Quotation)] };
    }

    // A space where a mark touches a word; where none does, as it was.
    private static string Parted(Match quotation)
    {
        var text = new StringBuilder();
        text.Append(quotation.Groups["before"].Success ? " " : "").Append(quotation.Groups["quoted"].Value).Append(quotation.Groups["behind"].Success ? " " : "");
        return text.ToString();
    }

    private static bool IsWords(QueryNode node) => node switch
    {
        QueryNode.Term or QueryNode.Phrase or QueryNode.Variant => true,
        QueryNode.Or or => or.Parts.Any(part => part is QueryNode.Variant) && or.Parts.Count(part => part is not QueryNode.Variant) == 1 && or.Parts.All(IsWords),
        _ => false,
    };

    // Letters of words, not marks: what stands between “热词”、“名人姓名” parts them as well.
    [GeneratedRegex(@"(?<before>(?<=[\p{L}\p{N}]))?(?<quoted>[“”„](?<words>[^“”""＂]+)(?:[“”]|$)|「(?<words>[^「」]+)」|『(?<words>[^『』]+)』)(?<behind>(?=[\p{L}\p{N}]))?")]
    private static partial Regex Quotation();
}
