using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Reads one paragraph from left to right: heads, and the clauses behind them or by themselves.</summary>
/// <param name="subject">What a clause without a work belongs to.</param>
/// <param name="before">The last reference of the paragraph before, where 该法 may look back to it.</param>
internal sealed partial class ParagraphReader(
    Paragraph paragraph, Standing standing, DefinedNames names, KnownNames known, CitedWork subject, Reference? before)
{
    private readonly string _text = paragraph.Text;
    private readonly ImmutableArray<Reference>.Builder _found = ImmutableArray.CreateBuilder<Reference>();
    private Reference? _last = before;

    public ImmutableArray<Reference> Read()
    {
        var at = paragraph.Ordinal?.Label is { } label && _text.StartsWith(label, StringComparison.Ordinal) ? label.Length : 0;
        if (!MayHold().IsMatch(_text, at))
        {
            return [];
        }

        var heads = Heads(at);
        var next = 0;
        while (at < _text.Length)
        {
            while (next < heads.Count && heads[next].Span.Start < at)
            {
                next++;
            }

            var clause = _text.IndexOf('第', at);
            if (next < heads.Count && (clause < 0 || heads[next].Span.Start <= clause))
            {
                at = TakeHead(heads[next]);
            }
            else if (clause >= 0)
            {
                at = TakeClause(clause);
            }
            else
            {
                break;
            }
        }

        return _found.ToImmutable();
    }

    // In the order of their places; where two overlap, the rule that was asked first is right.
    private List<Head> Heads(int from)
    {
        var heads = new List<Head>();
        var taken = new bool[_text.Length];
        for (var i = _text.IndexOf('《', from); i >= 0; i = i < _text.Length ? _text.IndexOf('《', i) : -1)
        {
            var head = TitleRule.TryRead(_text, i, names, known);
            i = head?.Span.End ?? i + 1;
            if (head is not null)
            {
                taken.AsSpan(head.Span.Start, head.Span.Length).Fill(true);
                heads.Add(head);
            }
        }

        Add(CitedNumberRule.Read(_text));
        Add(BareNameRule.Read(_text, names, known, [.. heads]));
        Add(OwnNameRule.Read(_text));
        Add(RelativeRule.Read(_text, standing));
        heads.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return heads;

        void Add(IEnumerable<Head> more)
        {
            foreach (var head in more)
            {
                var place = taken.AsSpan(head.Span.Start, head.Span.Length);
                if (head.Span.Start >= from && !place.Contains(true))
                {
                    place.Fill(true);
                    heads.Add(head);
                }
            }
        }
    }

    private int TakeHead(Head head)
    {
        if (head.Back is { } back)
        {
            if (_last is null)
            {
                return head.Span.End;
            }

            head = head with { Work = _last.Work, Place = back.To is { } unit ? _last.Place.Before(unit + 1) : Locator.Whole };
            if (back.To is { } wanted && head.Place.Finest != wanted)
            {
                return head.Span.End;
            }
        }

        var members = LocatorReader.Read(_text, head.Span.End, head.Place);
        if (members.IsEmpty)
        {
            if (head.StandsAlone)
            {
                Add(head.Span, head.Work, head.Place, head.Through);
                AddBehindDefinition(head);
            }

            return Math.Max(head.Span.End, _found.Count > 0 ? _found[^1].Span.End : 0);
        }

        // The name and the first clause are one reference.
        AddAll(members, head.Work, head.Span.Start);
        return members[^1].Span.End;
    }

    // 《中华人民共和国民事诉讼法》（以下简称民事诉讼法）第二百一十九条: the clause is that law's.
    private void AddBehindDefinition(Head head)
    {
        var behind = DefinedNames.Skip(_text, head.Span.End);
        if (behind > head.Span.End)
        {
            AddAll(LocatorReader.Read(_text, behind, head.Place), head.Work, behind);
        }
    }

    // 第三条 by itself: of the text, or of a name that nobody knows.
    private int TakeClause(int at)
    {
        var (context, work, start) = (standing.Place.Before(LocatorUnit.Paragraph), CitedWork.Own, at);
        if (_last is { } last && last.Span.End <= at && _found.Count > 0 && In().IsMatch(_text.AsSpan(last.Span.End, at - last.Span.End)))
        {
            (context, work) = (last.Place, last.Work);
        }
        else if (BareNameRule.StartOfShape(_text, at) is { } name && (_found.Count == 0 || name >= _found[^1].Span.End))
        {
            (context, work, start) = (Locator.Whole, new CitedWork(_text[name..at]), name);
        }

        var members = LocatorReader.Read(_text, at, context);
        if (members.IsEmpty || (work.IsOwn && !IsOwnClause(members[0], at)))
        {
            return at + 1;
        }

        if (work.IsOwn && members[0].Place.Finest is LocatorUnit.Article or LocatorUnit.Chapter && _text[at] == '第' && context.IsWhole)
        {
            work = subject;
        }

        AddAll(members, work, start);
        return members[^1].Span.End;
    }

    // Outside a law 第三条 counts what people say, 第一项 what they do.
    private bool IsOwnClause(LocatorReader.Member member, int at)
    {
        var words = member.Span.Of(_text);
        var opens = OpeningUnit(words);
        return opens switch
        {
            LocatorUnit.Article => !standing.Place.IsWhole || !subject.IsOwn,
            LocatorUnit.Paragraph => !standing.Place.IsWhole,
            LocatorUnit.Item or LocatorUnit.Subitem => words.Length > 1 && words[1] is '（' or '(' || (!standing.Place.IsWhole && Appeal().IsMatch(_text, member.Span.End)),
            _ => !standing.Section.IsWhole && (Appeal().IsMatch(_text, member.Span.End) || Cue().IsMatch(_text.AsSpan(0, at))),
        };
    }

    private static LocatorUnit? OpeningUnit(string words) =>
        LocatorReader.UnitOf(words.FirstOrDefault(c => LocatorReader.UnitOf(c.ToString()) is not null, '项').ToString());

    private void AddAll(ImmutableArray<LocatorReader.Member> members, CitedWork work, int start)
    {
        foreach (var member in members)
        {
            Add(new TextSpan(Math.Min(start, member.Span.Start), member.Span.End), work, member.Place, member.Through);
            start = int.MaxValue;
        }
    }

    private void Add(TextSpan span, CitedWork work, Locator place, Locator? through)
    {
        _last = new Reference(span, work, place, through);
        _found.Add(_last);
    }

    [GeneratedRegex("《|第|前|本|该|号|法|条例|典")]
    private static partial Regex MayHold();

    // Between 前款 and 第（一）项 of it.
    [GeneratedRegex("^(?:所列的?|所?规定的?|中的?|的)$")]
    private static partial Regex In();

    [GeneratedRegex(@"\G(?:的?(?:有关|相关)?规定|所|情形|的|中|、|和|或|至|，|。|；|）|除外|行为|以外|外|之一|内容|职责)")]
    private static partial Regex Appeal();

    [GeneratedRegex("(?:依照|按照|适用|违反|根据|除|符合|参照)$", RegexOptions.RightToLeft)]
    private static partial Regex Cue();
}
