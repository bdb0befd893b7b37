using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Metadata;

/// <summary>Whom a document number names: the body before 令 or 公告, or the one whose 机关代字 it is.</summary>
internal static class AuthorityCodes
{
    // 机关代字 are given by the issuing bodies; these have long been public. Longer codes stand before what they begin with.
    private static readonly (string Code, string Authority)[] Codes =
    [
        ("中办发", "中共中央办公厅"), ("中办函", "中共中央办公厅"), ("中发", "中共中央"),
        ("国办发", "国务院办公厅"), ("国办函", "国务院办公厅"), ("国办秘函", "国务院办公厅"), ("国发", "国务院"), ("国函", "国务院"), ("国令", "国务院"),
        ("高检发", "最高人民检察院"), ("法释", "最高人民法院"), ("法发", "最高人民法院"),
    ];

    /// <returns>Empty where the code is not known.</returns>
    public static ImmutableArray<string> Of(DocumentNumber number)
    {
        foreach (var word in new[] { "令", "公告", "通告" })
        {
            if (number.AuthorityCode.EndsWith(word, StringComparison.Ordinal) && number.AuthorityCode.Length > word.Length + 1)
            {
                return [.. AuthorityRule.Split(number.AuthorityCode[..^word.Length]).Select(Body)];
            }
        }

        foreach (var (code, authority) in Codes)
        {
            if (number.AuthorityCode.StartsWith(code, StringComparison.Ordinal))
            {
                return [authority];
            }
        }

        return [];
    }

    // The President's decrees and the State Council's, by their short names.
    private static string Body(string name) => name is "主席" or "国家主席" ? "国家主席" : IssuingBody.Plain(name);
}
