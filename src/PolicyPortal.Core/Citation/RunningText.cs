namespace PolicyPortal.Core.Citation;

/// <summary>In running text, in brackets: （教育部，教就业〔2023〕4号，第14条）; without a number by the title: （《中华人民共和国环境保护税法》，第四条）.</summary>
public static class RunningText
{
    public static string Write(CitedPlace cited) => $"（{Inner(cited)}）";

    /// <summary>Without the brackets.</summary>
    internal static string Inner(CitedPlace cited)
    {
        var known = cited.Document;
        var authors = string.Join('、', cited.Authors);

        // A law is known by its name alone, and its place follows at once: 《…法》第四条.
        if (cited.IsStatute)
        {
            return cited.QuotedTitle + cited.Place;
        }

        string?[] parts = known.DocumentNumber is { } number
            ? [authors, number.ToString(), cited.Place]
            : [authors.Length == 0 ? cited.QuotedTitle : $"{authors}：{cited.QuotedTitle}", ChineseDay(known.IssuedOn), cited.Place];
        return string.Join('，', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string? ChineseDay(DateOnly? day) => day is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : null;
}
