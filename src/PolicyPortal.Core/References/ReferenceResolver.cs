using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Finds what references mean among the documents of a library.</summary>
/// <remarks>
/// A law changes under its name. Of its versions the newest is meant that was there when the citing text was written; where the library has none so old, the oldest it has.
/// A year in brackets (2018年修正) says which.
/// </remarks>
public sealed class ReferenceResolver(TitleIndex titles, Func<DocumentId, ClauseIndex> clauses)
{
    private const int LongestShortName = 5;

    /// <param name="citing">The document that the reference stands in.</param>
    /// <param name="written">The day of the citing text; null where it is not known: the newest version is meant.</param>
    /// <param name="paragraph">Where the reference stands.</param>
    public Resolution Resolve(Reference reference, DocumentId citing, DateOnly? written, int paragraph)
    {
        if (reference.Work.IsOwn)
        {
            var own = At(citing, reference, paragraph);
            return own.Reason is UnresolvedReason.NoSuchClause && !reference.Place.IsNowhere
                && titles.PartsBeside(citing).Select(p => At(p.Id, reference, -1)).Where(r => r.Reason is null).ToList() is [var beside] ? beside : own;
        }

        var works = WorksOf(reference.Work);
        if (works.IsEmpty)
        {
            return Resolution.Failed(reference.Work.Title is { Length: <= LongestShortName } title && !DocumentTitles.IsLaw(title[1..])
                ? UnresolvedReason.UndefinedName : UnresolvedReason.NoSuchDocument);
        }

        var versions = VersionOf(works, reference.Work.Version, written);
        if (versions.Length == 1)
        {
            return At(versions[0].Id, reference, versions[0].Id == citing ? paragraph : -1);
        }

        // Parts of one law, or two works of one name.
        if (!reference.Place.IsWhole)
        {
            var found = versions.Select(v => At(v.Id, reference, v.Id == citing ? paragraph : -1)).Where(r => r.Reason is null).ToList();
            return found.Count == 1 ? found[0] : Resolution.Failed(found.Count == 0 ? UnresolvedReason.NoSuchClause : UnresolvedReason.AmbiguousDocument);
        }

        return FirstPart(versions) is { } first ? new(first, null, null, null) : Resolution.Failed(UnresolvedReason.AmbiguousDocument);
    }

    private ImmutableArray<TitledDocument> WorksOf(CitedWork work)
    {
        if (work.Number is { } number && titles.Find(number) is { IsEmpty: false } numbered)
        {
            return numbered.Length > 1 && work.Title is { } both && numbered.Where(n => TitleKey.Of(n.Title) == TitleKey.Of(both)).ToImmutableArray() is { IsEmpty: false } same
                ? same : numbered;
        }

        if (work.Title is not { } title)
        {
            return [];
        }

        // 国家地震局《关于…的报告》: the author stands before the marks.
        return work.Issuer is { } issuer && titles.Find(issuer + title) is { IsEmpty: false } whole ? whole : titles.Find(title);
    }

    private static ImmutableArray<TitledDocument> VersionOf(ImmutableArray<TitledDocument> works, int? year, DateOnly? written)
    {
        if (works.Length == 1)
        {
            return works;
        }

        if (year is { } wanted && works.Where(w => w.Date?.Year == wanted).ToImmutableArray() is { IsEmpty: false } named)
        {
            works = named;
        }

        var known = works.Where(w => w.Date is not null && (written is null || w.Date <= written)).ToList();
        var date = known.Count > 0 ? known.Max(w => w.Date) : works.Min(w => w.Date);
        return [.. works.Where(w => w.Date == date)];
    }

    // 民法典 is printed in parts that count on: by itself the name means the first of them.
    private DocumentId? FirstPart(ImmutableArray<TitledDocument> works)
    {
        var parts = works.Select(w => (w.Id, First: clauses(w.Id).FirstArticle, Last: clauses(w.Id).LastArticle)).OrderBy(p => p.First).ToList();
        return parts[0].First > 0 && parts.Zip(parts.Skip(1)).All(p => p.First.Last < p.Second.First) ? parts[0].Id : null;
    }

    private Resolution At(DocumentId document, Reference reference, int near)
    {
        if (reference.Place.IsWhole)
        {
            return new(document, null, null, null);
        }

        var index = clauses(document);
        var first = index.Find(reference.Place, near);
        if (first.Place is not { } place)
        {
            return new(document, null, null, first.IsAmbiguous ? UnresolvedReason.AmbiguousClause : UnresolvedReason.NoSuchClause);
        }

        var last = reference.Through is { } through ? index.Find(through, near).Place : null;
        return new(document, place, last > place ? last : null, null);
    }
}

/// <summary>Where a reference leads.</summary>
/// <param name="Document">null where it leads nowhere.</param>
/// <param name="Place">The paragraph that it opens with; null for the whole document.</param>
/// <param name="Through">The paragraph that the last place of a range opens with; null for one place.</param>
/// <param name="Reason">Why it was not resolved; null where it was. With a document, that is found and the clause is not.</param>
public readonly record struct Resolution(DocumentId? Document, int? Place, int? Through, UnresolvedReason? Reason)
{
    internal static Resolution Failed(UnresolvedReason reason) => new(null, null, null, reason);
}

/// <summary>Why a reference leads nowhere.</summary>
public enum UnresolvedReason
{
    /// <summary>The library has no document of that title or number.</summary>
    NoSuchDocument,

    /// <summary>《决定》, 《条例》: a short name that the text does not define.</summary>
    UndefinedName,

    /// <summary>Several documents have the title.</summary>
    AmbiguousDocument,

    /// <summary>The document has no such clause.</summary>
    NoSuchClause,

    /// <summary>The document has several clauses of that number.</summary>
    AmbiguousClause,
}
