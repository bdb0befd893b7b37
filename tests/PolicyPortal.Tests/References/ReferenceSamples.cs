using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;

namespace PolicyPortal.Tests.References;

/// <summary>Labelled texts, and the names of laws that a library would know.</summary>
internal static class ReferenceSamples
{
    /// <summary>The names of 1,300 laws, regulations and judicial interpretations.</summary>
    public static KnownNames Known { get; } = KnownNames.Of(File.ReadAllLines(Path("titles.txt")));

    /// <summary>A law, and a notice that refers to it, to its own clauses and to what no library has.</summary>
    public static ImmutableArray<PolicyDocument> Documents { get; } =
    [
        new()
        {
            Id = DocumentId.Parse("quaylaw0"),
            Metadata = new() { Kind = DocumentKind.Law, Title = "中华人民共和国码头法", IssuedOn = new(2003, 6, 28) },
            Paragraphs = [Article(1, "从事码头规划、建设，适用本法。"), Article(2, "违反本法第一条规定的，处以<b>罚款</b>。")],
        },
        new()
        {
            Id = DocumentId.Parse("quaynote"),
            Metadata = new() { Kind = DocumentKind.Other, Title = "码头工作一则", IssuedOn = new(2010, 3, 1) },
            Paragraphs = [new() { Role = ParagraphRole.Body, Text = "依照《中华人民共和国码头法》第一条和《无人收藏之航道条例》办理。", Anchor = Anchor.Parse("p-aaaaaa") }],
        },
    ];

    private static Paragraph Article(int number, string text)
    {
        var label = $"第{"〇一二三"[number]}条";
        return new() { Role = ParagraphRole.Clause, Text = $"{label} {text}", Level = 1, Ordinal = new(OrdinalStyle.Article, number, 0, label), Anchor = Anchor.Parse($"art-{number}") };
    }

    public static string Path(string file) => System.IO.Path.Combine(RepositoryFiles.Root, "tests", "PolicyPortal.Tests", "Samples", "references", file);
}
