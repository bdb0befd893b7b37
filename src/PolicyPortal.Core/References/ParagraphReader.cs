using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Reads one paragraph from left to right: heads, and the clauses behind them or by themselves.</summary>
/// <param name="subject">What a clause without a work belongs to.</param>
/// <param name="articles">Those that the text itself has.</param>
/// <param name="before">The last reference of the paragraph before, where 该法 may look back to it.</param>
internal sealed partial class ParagraphReader(
    Paragraph paragraph, Standing standing, DefinedNames names, KnownNames known, CitedWork subject, IReadOnlySet<Locator> articles, Reference? before)
{
    // Nobody who writes 该条 means a place so many references ago.
    private const int FarthestBack = 40;

    private readonly string _text = paragraph.Text;
    private readonly ImmutableArray<Reference>.Builder _found = ImmutableArray.CreateBuilder<Reference>();

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
                taken.AsSpan(head.Span.Start..TitleRule.EndOfNumber(_text, head)).Fill(true);
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
            if (LookBack(back.To) is not { } meant)
            {
                // Nobody knows which, so the clause behind it is nobody's.
                return LocatorReader.Read(_text, head.Span.End, Locator.Whole) is [.., var skipped] ? skipped.Span.End : head.Span.End;
            }

            head = head with { Work = meant.Work, Place = back.To is { } unit ? meant.Place.Before(unit + 1) : Locator.Whole };
        }
        else if (head.First is { } opening && _found.Count > 0 && _found[^1].Span.End == head.Span.Start
            && _found[^1].Place.With(opening.Unit, 1) is { } first && _found[^1].Place.With(opening.Unit, opening.Count) is { } final)
        {
            // 第三款前三项: the first of that place, not those before this one.
            head = head with { Work = _found[^1].Work, Place = first, Through = final == first ? null : final };
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

    // The last reference that names a work, or a place down to the unit.
    private Reference? LookBack(LocatorUnit? to)
    {
        for (var i = _found.Count - 1; i >= Math.Max(-1, _found.Count - FarthestBack); i--)
        {
            var reference = i >= 0 ? _found[i] : before;
            if (reference is not null && (to is { } unit ? reference.Place.Before(unit + 1).Finest == unit : !reference.Work.IsOwn))
            {
                return reference;
            }
        }

        return null;
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
        if (_found.Count > 0 && _found[^1] is var last && last.Span.End <= at && In().IsMatch(_text.AsSpan(last.Span.End, at - last.Span.End)))
        {
            (context, work) = (last.Place, last.Work);
        }
        else if (BareNameRule.StartOfShape(_text, at) is { } name && (_found.Count == 0 || name >= _found[^1].Span.End))
        {
            (context, work, start) = (Locator.Whole, new CitedWork(_text[name..at]), name);
        }

        var members = LocatorReader.Read(_text, at, context);
        if (members.IsEmpty)
        {
            return at + 1;
        }

        if (work.IsOwn && IsGoneOn(members[0], at))
        {
            work = _found[^1].Work;
        }
        else if (work.IsOwn && !IsOwnClause(members[0], at))
        {
            return at + 1;
        }
        else if (work.IsOwn && OpeningUnit(members[0].Span.Of(_text)) is LocatorUnit.Article or LocatorUnit.Chapter)
        {
            work = subject;
        }

        AddAll(members, work, start);
        return members[^1].Span.End;
    }

    // 刑法第三百零六条规定的…罪、第三百零七条规定的…罪: the same law's, where the words make a list or the text itself has no such article.
    private bool IsGoneOn(LocatorReader.Member member, int at) =>
        _found.Count > 0 && _found[^1] is { Work.IsOwn: false, Place.Article: > 0 } last && OpeningUnit(member.Span.Of(_text)) is LocatorUnit.Article
        && (!articles.Contains(member.Place.Before(LocatorUnit.Paragraph)) || (At(at - 1) is '、' && !_text.AsSpan(last.Span.End, at - last.Span.End).ContainsAny('。', '；')));

    private char At(int place) => place >= 0 && place < _text.Length ? _text[place] : ' ';

    // Outside a law 第三条 counts what people say, 第一项 what they do.
    private bool IsOwnClause(LocatorReader.Member member, int at)
    {
        var words = member.Span.Of(_text);
        return !BareNameRule.EndsWithWork(_text.AsSpan(0, at)) && OpeningUnit(words) switch
        {
            // A space behind it: the label of an article that stands inside the paragraph.
            LocatorUnit.Article => (!standing.Place.IsWhole || !subject.IsOwn) && !char.IsWhiteSpace(At(member.Span.End)),
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

    private void Add(TextSpan span, CitedWork work, Locator place, Locator? through) => _found.Add(new Reference(span, work, place, through));

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
