using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Where the clauses of one document are: compact, so that those of a whole library stay in memory. Immutable.</summary>
public sealed class ClauseIndex
{
    // Sorted by key, then by place.
    private readonly ulong[] _keys;
    private readonly int[] _places;

    // Where numbering begins anew: the text, then each annex that counts its own articles.
    private readonly int[] _parts;
    private readonly ImmutableArray<(Locator Section, int Place)> _sections;

    // The anchors that are not spelled as their place is.
    private readonly Dictionary<int, Anchor> _anchors;

    private ClauseIndex(ulong[] keys, int[] places, int[] parts, ImmutableArray<(Locator, int)> sections, Dictionary<int, Anchor> anchors) =>
        (_keys, _places, _parts, _sections, _anchors) = (keys, places, parts, sections, anchors);

    public static ClauseIndex Empty { get; } = new([], [], [0], [], []);

    /// <summary>The first article's number; 0 for a document without articles.</summary>
    public int FirstArticle => _keys.Length > 0 && ClauseKey.IsArticle(_keys[0]) ? ClauseKey.Place(_keys[0]).Article : 0;

    /// <summary>The last article's number; 0 for a document without articles.</summary>
    public int LastArticle
    {
        get
        {
            var end = Array.FindLastIndex(_keys, ClauseKey.IsArticle);
            return end < 0 ? 0 : ClauseKey.Place(_keys[end]).Article;
        }
    }

    public static ClauseIndex Of(PolicyDocument document)
    {
        var standings = Standing.Of(document);
        var clauses = new List<(ulong, int)>();
        var parts = new List<int> { 0 };
        var sections = ImmutableArray.CreateBuilder<(Locator, int)>();
        var anchors = new Dictionary<int, Anchor>();
        var last = Locator.Whole;
        for (var i = 0; i < standings.Length; i++)
        {
            var paragraph = document.Paragraphs[i];
            var style = paragraph.Ordinal?.Style;
            var place = standings[i].Place;
            if (!place.IsWhole)
            {
                if (style is OrdinalStyle.Article && place.Article == 1 && last.Article >= 1)
                {
                    parts.Add(i);
                }

                last = style is OrdinalStyle.Article ? place : last;
                clauses.Add((ClauseKey.Of(place), i));
                if (paragraph.Anchor.Value != ClauseKey.UsualAnchor(place))
                {
                    anchors[i] = paragraph.Anchor;
                }
            }
            else if (style is { } numbered && paragraph.Ordinal is { } ordinal)
            {
                anchors[i] = paragraph.Anchor;
                if (Standing.UnitOf(numbered) is not null)
                {
                    sections.Add((standings[i].Section, i));
                }
                else if (numbered is OrdinalStyle.Section or OrdinalStyle.Clause)
                {
                    clauses.Add((ClauseKey.OfNumbered(numbered, ordinal.Number), i));
                }
            }
        }

        clauses.Sort();
        return new([.. clauses.Select(c => c.Item1)], [.. clauses.Select(c => c.Item2)], [.. parts], sections.ToImmutable(), anchors);
    }

    /// <summary>The inverse of <see cref="Keep"/>.</summary>
    internal static ClauseIndex Of(KeptClauses kept) => new(
        kept.Keys, kept.Places, kept.Parts, [.. kept.Sections.Select(s => (Locator.Of(s.Numbers), s.Place))],
        kept.Anchors.ToDictionary(a => a.Key, a => Anchor.TryParse(a.Value, null, out var anchor) ? anchor : default));

    /// <summary>All of it, as a file has it.</summary>
    internal KeptClauses Keep() => new(
        _keys, _places, _parts, [.. _sections.Select(s => new KeptSection(s.Section.Numbers, s.Place))], _anchors.ToDictionary(a => a.Key, a => a.Value.Value));

    /// <summary>Finds the paragraph that a place opens with.</summary>
    /// <param name="near">The paragraph that names it, in the same document; -1 in another one.</param>
    /// <returns>The paragraph's place in its document; the reason where there is none, or more than one.</returns>
    public ClauseFinding Find(Locator place, int near = -1)
    {
        if (place.IsNowhere)
        {
            return ClauseFinding.None;
        }

        if (place.Article == 0)
        {
            return Section(place, near);
        }

        // 第三条 opens with its first 款.
        var exact = place.Paragraph == 0 && place.Item == 0 ? place.With(LocatorUnit.Paragraph, 1)!.Value : place;
        var found = place.Paragraph > 0 || place.Item == 0 ? Exact(ClauseKey.Of(exact), near) : ItemsOf(place, near);
        if (found != ClauseFinding.None || place.Finest is not LocatorUnit.Article || place.ArticleSub > 0)
        {
            return found;
        }

        // A notice has no articles: its 第四条 is 四、 or 4.
        var numbered = Exact(ClauseKey.OfNumbered(OrdinalStyle.Section, place.Article), near);
        var clause = Exact(ClauseKey.OfNumbered(OrdinalStyle.Clause, place.Article), near);
        return (numbered.Place, clause.Place) switch
        {
            (null, null) => numbered.IsAmbiguous ? numbered : clause,
            (not null, null) => numbered,
            (null, not null) => clause,
            _ => ClauseFinding.Ambiguous,
        };
    }

    /// <summary>The paragraphs that a range covers, those of its own depth: each article of 第三条至第五条.</summary>
    public IEnumerable<int> Between(int first, int last, Locator like)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_places[i] >= first && _places[i] <= last && ClauseKey.IsArticle(_keys[i]) && ClauseKey.Place(_keys[i]) is var place
                && (like.Finest is LocatorUnit.Article ? place is { Paragraph: 1, Item: 0 } : place.Finest == like.Finest))
            {
                yield return _places[i];
            }
        }
    }

    /// <summary>The anchor of a paragraph that <see cref="Find"/> gave.</summary>
    public Anchor AnchorOf(int place)
    {
        if (_anchors.TryGetValue(place, out var anchor))
        {
            return anchor;
        }

        // Nearly always the text is printed in the order of its numbers.
        var at = Array.BinarySearch(_places, place) is >= 0 and var found ? found : Array.IndexOf(_places, place);
        return at >= 0 && Anchor.TryParse(ClauseKey.UsualAnchor(ClauseKey.Place(_keys[at])), null, out var usual) ? usual : default;
    }

    private ClauseFinding Exact(ulong key, int near)
    {
        var at = Array.BinarySearch(_keys, key);
        if (at < 0)
        {
            return ClauseFinding.None;
        }

        while (at > 0 && _keys[at - 1] == key)
        {
            at--;
        }

        var end = at;
        while (end < _keys.Length && _keys[end] == key)
        {
            end++;
        }

        return Choose(_places[at..end], near);
    }

    // 第三条第（二）项 where the 款 is not named: the article's only one of that number.
    private ClauseFinding ItemsOf(Locator place, int near)
    {
        var from = Array.BinarySearch(_keys, ClauseKey.Of(place.Before(LocatorUnit.Paragraph)));
        from = from < 0 ? ~from : from;
        var places = new List<int>();
        for (var i = from; i < _keys.Length && ClauseKey.Place(_keys[i]) is var here && ClauseKey.IsArticle(_keys[i])
            && here.Article == place.Article && here.ArticleSub == place.ArticleSub; i++)
        {
            if (here.Item == place.Item && here.Subitem == place.Subitem)
            {
                places.Add(_places[i]);
            }
        }

        return Choose([.. places], near);
    }

    private ClauseFinding Section(Locator place, int near)
    {
        var matching = _sections.Where(s => Fits(s.Section, place)).Select(s => s.Place).ToArray();
        return Choose(matching, near);

        // 第二章 without its 编 means the one of that number.
        static bool Fits(Locator section, Locator place) =>
            section.Finest == place.Finest && section.Division == place.Division
            && (place.Chapter == 0 || section.Chapter == place.Chapter) && (place.SubBook == 0 || section.SubBook == place.SubBook)
            && (place.Book == 0 || section.Book == place.Book);
    }

    // Of several, the one of the same part; from outside, the only one.
    private ClauseFinding Choose(int[] places, int near)
    {
        if (places.Length > 1 && near >= 0)
        {
            places = places.Where(p => PartOf(p) == PartOf(near)).ToArray() is { Length: > 0 } same ? same : places;
        }

        return places.Length switch { 0 => ClauseFinding.None, 1 => new(places[0]), _ => ClauseFinding.Ambiguous };
    }

    private int PartOf(int place)
    {
        var at = Array.BinarySearch(_parts, place);
        return at < 0 ? ~at - 1 : at;
    }
}

/// <param name="Place">The paragraph; null where there is none, or more than one.</param>
public readonly record struct ClauseFinding(int? Place, bool IsAmbiguous = false)
{
    public static ClauseFinding None { get; } = new(null);

    public static ClauseFinding Ambiguous { get; } = new(null, IsAmbiguous: true);
}
