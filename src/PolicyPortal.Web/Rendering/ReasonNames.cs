using PolicyPortal.Core.References;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>How pages, addresses and answers name why a reference leads nowhere.</summary>
public static class ReasonNames
{
    public static string Name(this UnresolvedReason reason) => reason switch
    {
        UnresolvedReason.NoSuchDocument => "no-such-document",
        UnresolvedReason.UndefinedName => "undefined-name",
        UnresolvedReason.AmbiguousDocument => "ambiguous-document",
        UnresolvedReason.NoSuchClause => "no-such-clause",
        _ => "ambiguous-clause",
    };

    public static string Label(this UnresolvedReason reason) => reason switch
    {
        UnresolvedReason.NoSuchDocument => Phrases.Say("库中没有"),
        UnresolvedReason.UndefinedName => Phrases.Say("简称没有说明"),
        UnresolvedReason.AmbiguousDocument => Phrases.Say("同名的不止一份"),
        UnresolvedReason.NoSuchClause => Phrases.Say("没有这一条款"),
        _ => Phrases.Say("这一条款不止一处"),
    };

    /// <returns>null where it names none.</returns>
    public static UnresolvedReason? TryParse(string? name) =>
        Enum.GetValues<UnresolvedReason>().Where(r => r.Name() == name).Select(r => (UnresolvedReason?)r).FirstOrDefault();
}
