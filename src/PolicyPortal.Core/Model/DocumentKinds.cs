namespace PolicyPortal.Core.Model;

/// <summary>How kinds are written: in kebab-case in files, JSON and addresses, in Chinese on pages.</summary>
public static class DocumentKinds
{
    private static readonly (DocumentKind Kind, string Name, string Label)[] Table =
    [
        (DocumentKind.Greeting, "greeting", "贺词"),
        (DocumentKind.Speech, "speech", "讲话"),
        (DocumentKind.Article, "article", "文章"),
        (DocumentKind.Letter, "letter", "函（信）"),
        (DocumentKind.Communique, "communique", "会议通稿"),
        (DocumentKind.Notice, "notice", "通知"),
        (DocumentKind.Announcement, "announcement", "公告"),
        (DocumentKind.Circular, "circular", "通报"),
        (DocumentKind.Opinion, "opinion", "意见"),
        (DocumentKind.Decision, "decision", "决定"),
        (DocumentKind.Resolution, "resolution", "决议"),
        (DocumentKind.Reply, "reply", "批复"),
        (DocumentKind.Decree, "decree", "令"),
        (DocumentKind.Law, "law", "法律"),
        (DocumentKind.Regulation, "regulation", "行政法规"),
        (DocumentKind.LocalRegulation, "local-regulation", "地方性法规"),
        (DocumentKind.Rule, "rule", "规章"),
        (DocumentKind.Measures, "measures", "办法"),
        (DocumentKind.JudicialInterpretation, "judicial-interpretation", "司法解释"),
        (DocumentKind.Report, "report", "报告"),
        (DocumentKind.Other, "other", "其他"),
    ];

    /// <summary>Every kind, in the order in which lists show them.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } = [.. Table.Select(row => row.Kind)];

    /// <summary>The kind's name in files, JSON and addresses: <c>local-regulation</c>.</summary>
    public static string Name(this DocumentKind kind) => Table.First(row => row.Kind == kind).Name;

    /// <summary>The kind's Chinese name: 地方性法规.</summary>
    public static string Label(this DocumentKind kind) => Table.First(row => row.Kind == kind).Label;

    /// <summary>Reads a name or a Chinese label, forgiving case and underscores.</summary>
    /// <returns>null when it is neither.</returns>
    public static DocumentKind? TryParse(string? text)
    {
        var wanted = text?.Trim().Replace('_', '-');
        foreach (var (kind, name, label) in Table)
        {
            if (string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase) || label == wanted)
            {
                return kind;
            }
        }

        return null;
    }
}
