using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>The head of a document: 标题, 文号, 题注, 署名, 主送机关, 称谓, in the order that GB/T 9704-2012 gives them.</summary>
internal sealed class HeadReader
{
    private const int Longest = 24;

    private readonly DocumentDraft _draft;
    private readonly Range? _addressees;
    private bool _titled;
    private bool _numbered;

    private HeadReader(DocumentDraft draft) => (_draft, _addressees) = (draft, AddresseeList.In(draft, Longest));

    /// <returns>How many paragraphs the head has.</returns>
    public static int Read(DocumentDraft draft)
    {
        var reader = new HeadReader(draft);
        var i = 0;
        for (; i < draft.Paragraphs.Count && i < Longest && !draft.Printed[i].IsRow && reader.RoleOf(i) is { } role; i++)
        {
            draft.Give(i, role);
            reader._titled |= role is ParagraphRole.Title;
            reader._numbered |= role is ParagraphRole.DocumentNumber;
            if (role is ParagraphRole.Salutation || (role is ParagraphRole.Addressees && !(reader._addressees is { } list && i + 1 < list.End.Value)))
            {
                i++;
                break;
            }
        }

        return i == draft.Paragraphs.Count ? reader.KeepText() : i;
    }

    // What a paragraph is, after what stood above it; null when the text begins with it.
    private ParagraphRole? RoleOf(int i)
    {
        var text = _draft.TextAt(i);
        return _addressees is { } list && i >= list.Start.Value && i < list.End.Value ? ParagraphRole.Addressees
            : _draft.Printed[i].HeadingLevel == 1 ? ParagraphRole.Title
            : LetterheadRule.IsHead(text) ? ParagraphRole.Subtitle
            : _titled && (HeadRules.IsHistory(text) || ContinuesHistory(i) || BeginsHistory(i)) ? ParagraphRole.Note
            : IsNumber(i, text) ? ParagraphRole.DocumentNumber
            : HeadRules.IsNote(text) || (i > 0 && ChineseDate.TryParseWhole(text) is not null) ? ParagraphRole.Note
            : HeadRules.IsSalutation(text) ? _numbered ? ParagraphRole.Addressees : ParagraphRole.Salutation
            : HeadRules.IsAddressees(text) ? ParagraphRole.Addressees
            : HeadRules.IsSubtitle(text) ? ParagraphRole.Subtitle
            : HeadRules.IsByline(text) && (_titled || i > 0) ? ParagraphRole.Byline
            : HeadRules.IsTitleLine(text) && (i + 1 < _draft.Paragraphs.Count || i == 0) ? IsAttendance(i, text) ? ParagraphRole.Subtitle : ParagraphRole.Title
            : null;
    }

    private bool IsNumber(int i, string text) =>
        DocumentNumberRule.TryRead(text) is not null || (i > 0 && DocumentNumberRule.TryReadUnder(_draft.TextAt(i - 1), text) is not null);

    // A title that the lines above quote may go on over more than one line.
    private bool ContinuesHistory(int i) =>
        _draft.Paragraphs[i - 1] is { Role: ParagraphRole.Note } before && _draft.TextAt(i).Length <= 80
        && (HeadRules.IsUnfinishedHistory(before.Text) || HeadRules.IsOpen(string.Concat(_draft.Of(ParagraphRole.Note).Select(p => p.Text))));

    // 2019年3月15日 第十三届全国人民代表大会第二次 / 会议通过.
    private bool BeginsHistory(int i) =>
        i + 1 < _draft.Paragraphs.Count && HeadRules.IsUnfinishedHistory(_draft.TextAt(i)) && HeadRules.IsHistory(_draft.TextAt(i) + _draft.TextAt(i + 1));

    // 中共中央政治局召开会议 / 审议… / 中共中央总书记习近平主持会议 is one headline of several lines; 李强作总结讲话 under a meeting's one line is not.
    private bool IsAttendance(int i, string text)
    {
        var above = _draft.Of(ParagraphRole.Title).Count();
        var continues = i > 0 && _draft.Paragraphs[i - 1].Role is ParagraphRole.Title && (above > 1 || text.EndsWith("主持会议", StringComparison.Ordinal));
        return HeadRules.IsAttendance(text) && !text.Contains("关于", StringComparison.Ordinal) && !continues;
    }

    // A text without one full sentence (a list of names) is not all head: what does not end as titles do is text.
    private int KeepText()
    {
        var first = _draft.Paragraphs.FindIndex(1, p => p.Role is ParagraphRole.Title && !HeadRules.EndsLikeTitle(p.Text));
        for (var i = first < 0 ? _draft.Paragraphs.Count : first; i < _draft.Paragraphs.Count; i++)
        {
            if (_draft.Paragraphs[i].Role is ParagraphRole.Title)
            {
                _draft.Give(i, ParagraphRole.Body);
            }
        }

        return first < 0 ? _draft.Paragraphs.Count : first;
    }
}
