using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>What names of people look like in lists and bylines.</summary>
internal static partial class PersonNames
{
    private const int FewestInList = 3;

    // The surnames of more than nine in ten Chinese people (公安部, 《二〇二〇年全国姓名报告》, with those of well-known offices).
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
        + "温习俞栗尤訚喻穆辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位翁隋植甘景薄单包司柏宁柯阮桂闵欧骆宫季樊兰殷施倪洪安常齐伍庞章葛鲁聂丛焦瞿晏蓝敖冉岳华霍邢褚";

    /// <summary>One name: 习近平, 李　强. Without a list or an office beside it, it may be any word.</summary>
    public static bool IsName(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal) is { Length: >= 2 and <= 4 } name && Surnames.Contains(name[0]) && name.All(Text.Chars.IsHan);

    /// <summary>Names side by side: 王晓萍（女） 王爱文 李欣然（满族）. Where extraction lost a space, two are one word.</summary>
    public static bool IsList(string text)
    {
        var words = Bracketed().Replace(text, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= FewestInList
            && words.All(word => word.Length <= 8 && word.All(Text.Chars.IsHan))
            && words.Count(word => Surnames.Contains(word[0])) * 10 >= words.Length * 7;
    }

    [GeneratedRegex(@"[（(]\p{IsCJKUnifiedIdeographs}{1,8}[)）]")]
    private static partial Regex Bracketed();
}
