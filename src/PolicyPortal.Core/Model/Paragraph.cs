using System.Collections.Immutable;

namespace PolicyPortal.Core.Model;

/// <summary>One printed paragraph of a document, whole, with its place in the source and in the outline.</summary>
public sealed record Paragraph
{
    public required ParagraphRole Role { get; init; }

    /// <summary>As printed, label included, on one line; no space between CJK and ASCII, other runs of white space are one space. Tabs part a row's cells.</summary>
    public required string Text { get; init; }

    /// <summary>The number that opens it; null where there is none.</summary>
    public Ordinal? Ordinal { get; init; }

    /// <summary>Depth in the outline: 1 for the outermost headings and clauses; 0 for text that belongs to the one before it.</summary>
    public int Level { get; init; }

    /// <summary>Where the run-in heading ends in <see cref="Text"/> (1.强化统筹部署。|各地…), in UTF-16 units; null where there is none.</summary>
    public int? RunIn { get; init; }

    public required Anchor Anchor { get; init; }

    /// <summary>The ranges of the source that it came from, in order; more than one where a page's furniture stood between. Empty for text that was added by hand.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The text after the ordinal's label and the space behind it.</summary>
    public string TextWithoutLabel => Ordinal is null ? Text : Text[Ordinal.Label.Length..].TrimStart();
}

/// <summary>What a paragraph does in its document; the terms are those of GB/T 9704-2012.</summary>
public enum ParagraphRole
{
    /// <summary>正文 without a number.</summary>
    Body,

    /// <summary>A paragraph that is nothing but a heading: 一、总体要求, 第二章 总则.</summary>
    Heading,

    /// <summary>A numbered paragraph with text: 条, 14., （二）.</summary>
    Clause,

    /// <summary>项 or 目 inside an article.</summary>
    Item,

    /// <summary>标题 as printed.</summary>
    Title,

    /// <summary>A line under or over the title that says more.</summary>
    Subtitle,

    /// <summary>发文字号 on a line of its own.</summary>
    DocumentNumber,

    /// <summary>题注: in brackets under the title, date and occasion, or a law's history.</summary>
    Note,

    /// <summary>The author's or speaker's name under the title.</summary>
    Byline,

    /// <summary>主送机关.</summary>
    Addressees,

    /// <summary>称谓: 同志们：.</summary>
    Salutation,

    /// <summary>附件说明 and the titles of annexes.</summary>
    AnnexTitle,

    /// <summary>发文机关署名.</summary>
    Signature,

    /// <summary>成文日期.</summary>
    Date,

    /// <summary>来源：….</summary>
    SourceNote,

    /// <summary>附注: （此件公开发布）.</summary>
    Annotation,

    /// <summary>One row of a table, its cells parted by tabs. Rows that follow each other are one table.</summary>
    TableRow,
}
