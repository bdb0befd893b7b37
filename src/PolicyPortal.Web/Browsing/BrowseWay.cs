using System.Collections.Immutable;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Browsing;

/// <summary>A way through the library: a page under /browse.</summary>
public enum BrowseWay
{
    Documents,
    Timeline,
    Kinds,
    Authorities,
    Numbers,
    Subjects,
    Laws,
}

public static class BrowseWays
{
    public static ImmutableArray<BrowseWay> All { get; } = [.. Enum.GetValues<BrowseWay>()];

    public static string Address(this BrowseWay way) => way is BrowseWay.Documents ? "/browse" : $"/browse/{way.ToString().ToLowerInvariant()}";

    /// <summary>What links call it.</summary>
    public static string Shown(this BrowseWay way) => way switch
    {
        BrowseWay.Documents => Phrases.Say("全部文件"),
        BrowseWay.Timeline => Phrases.Say("年月"),
        BrowseWay.Kinds => Phrases.Say("文种"),
        BrowseWay.Authorities => Phrases.Say("发文机关"),
        BrowseWay.Numbers => Phrases.Say("发文字号"),
        BrowseWay.Subjects => Phrases.Say("主题"),
        _ => Phrases.Say("法规名称"),
    };

    /// <summary>What its page is called.</summary>
    public static string Title(this BrowseWay way) => way switch
    {
        BrowseWay.Documents => Phrases.Say("浏览文件"),
        BrowseWay.Timeline => Phrases.Say("年月编年"),
        BrowseWay.Kinds => Phrases.Say("按文种浏览"),
        BrowseWay.Authorities => Phrases.Say("按发文机关浏览"),
        BrowseWay.Numbers => Phrases.Say("按发文字号浏览"),
        BrowseWay.Subjects => Phrases.Say("按主题浏览"),
        _ => Phrases.Say("法规名称音序索引"),
    };
}
