using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Citation;

/// <summary>
/// 主要责任者. 题名: 其他题名信息[文献类型标识/OL]. (日期)[引用日期]. 获取和访问路径. Source: GB/T 7714-2015, 4.6 (电子资源). What is not known is left out;
/// an unknown author too, as 8.1.4 allows where references are numbered.
/// </summary>
public static class Gbt7714
{
    // 8.1.2: of more than three authors the first three, and 等.
    private const int MostAuthors = 3;

    public static string Write(CitedPlace cited)
    {
        var known = cited.Document;
        var authors = cited.Authors.Length <= MostAuthors ? string.Join(", ", cited.Authors) : string.Join(", ", cited.Authors.Take(MostAuthors)) + ", 等";
        string?[] more = [known.DocumentNumber?.ToString(), cited.Place];
        var information = string.Join(", ", more.OfType<string>());
        var type = known.Kind is DocumentKind.Report ? "R" : "EB";
        return (authors.Length == 0 ? "" : $"{authors}. ")
            + cited.BareTitle + (information.Length == 0 ? "" : $": {information}")
            + (cited.Address is null ? $"[{(type == "EB" ? "Z" : type)}]." : $"[{type}/OL].")
            + (known.IssuedOn is { } day ? $" ({Iso(day)})" : cited.Address is null ? "" : " ")
            + (cited.Address is null ? known.IssuedOn is null ? "" : "." : $"[{Iso(cited.AccessedOn)}]. {cited.Address}.");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
