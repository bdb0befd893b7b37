using System.Collections.Immutable;
using CsCheck;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;

namespace PolicyPortal.Tests.Properties;

/// <summary>Generated documents: every value that the model allows, with texts that Markdown and YAML would rather take for something else.</summary>
internal static class Documents
{
    private static readonly string[] Hostile =
    [
        "#", "# ", "## 一、", "-", "- ", "---", "***", "> ", "{", "{.body}", "{#p-abc}", "}", "1. ", "1.", "1) ", "a. ", "\\", "\\\\", "<", "<script>", "<!-- ", "-->", "<!-- -->",
        "*", "_", "`", "```", "~~~", "|", "| a | b |", "&", "&amp;", "&#65;", "[a](b)", "![", "]", ":", ": ", ":::", " #", "'", "\"", "%", "@", "!", "?", "=", "===", "+ ", "$x$", "^", "~",
        " ", "  ", "\t", "\n", "\r\n", "\n\n", "\u3000", "\u00a0", "\u0085", "\u2028", "\u0000", "\u0007", "\u200b", "\uFEFF", "\uFFFD", "𠮷", "👩‍🏫", "e\u0301",
        "第一条", "第一条 ", "第十二条之一 ", "第二章 总则", "一、", "（一）", "1.强化统筹部署。", "14．", "（1）", "①", "附件1", "〔2023〕4号", "二〇二四年", "C919", "null", "true", "2023-12-01", "1e5", "0x1f",
        "各地各高校要把", "，", "。", "“", "”", "abc", "Ａ", "source ranges", "p-abc 1-2",
    ];

    private static readonly Gen<int> Nothing = Gen.Const(0);

    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.OneOf(Hostile)),
        (1, Gen.Char['\u0020', '\u007e'].Select(c => c.ToString())),
        (1, Gen.Char['\u4e00', '\u9fff'].Select(c => c.ToString())));

    public static readonly Gen<string> Text = Piece.Array[0, 6].Select(string.Concat);

    private static readonly Gen<string> SomeText = Text.Where(t => !string.IsNullOrWhiteSpace(t));

    private static readonly Gen<Anchor> AnyAnchor = Gen.Select(
        Gen.OneOf("p-", "cl-", "sec-4-cl-", "art-120_", "x"), Gen.Int[0, 99999], (prefix, n) => Anchor.Parse(prefix + n));

    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], (from, length) => new TextSpan(from, from + length));

    private static readonly Gen<FieldEvidence> Evidence = Gen.Select(
        Gen.OneOf("title", "issuedOn", "kind", "x y"), Gen.Enum<EvidenceOrigin>(), Maybe(Span), MaybeText(Text), (f, o, r, w) => new FieldEvidence(f, o, r, w));

    private static readonly Gen<DocumentNumber?> Number = Gen.OneOf("", "教就业〔2023〕4号", "国务院令第714号", "公告2023年第12号", "中华人民共和国主席令第七十号", "海关总署第243号令", "法（办）发〔1988〕6号", "国务院、中央军事委员会令第425号").Select(DocumentNumber.TryParse);

    private static readonly Gen<DateOnly?> Date = Maybe(Gen.Int[0, 3_000_000].Select(DateOnly.FromDayNumber));

    private static readonly Gen<HistoryEvent> Event = Gen.Select(
        Date, Gen.Enum<HistoryAct>(), MaybeText(Text), Text, Maybe(Span), (date, act, body, text, range) => new HistoryEvent(date, act, body, text, range));

    private static readonly Gen<DocumentMetadata> Metadata =
        from kind in Gen.Enum<DocumentKind>()
        from alternative in Maybe(Gen.Enum<DocumentKind>())
        from title in SomeText
        from supplied in Gen.Bool
        from number in Number
        from authority in Text.Array[0, 3]
        from issued in Date
        from effective in Date
        from texts in MaybeText(Text).Array[7]
        from subjects in Text.Array[0, 2]
        from history in Event.Array[0, 3]
        from evidence in Evidence.Array[0, 3]
        select new DocumentMetadata
        {
            Kind = kind,
            AlternativeKind = alternative,
            Title = title,
            TitleIsSupplied = supplied,
            DocumentNumber = number,
            IssuingAuthority = [.. authority],
            IssuedOn = issued,
            EffectiveOn = effective,
            Addressees = texts[0],
            Signature = texts[1],
            Speaker = texts[2],
            Event = texts[3],
            Dateline = texts[4],
            SourceNote = texts[5],
            Subjects = [.. subjects],
            History = [.. history],
            Evidence = [.. evidence],
        };

    /// <summary>Paragraphs whose parts need not agree with each other: an outline that no printer set.</summary>
    private static readonly Gen<Paragraph> AnyParagraph =
        from text in Text
        from role in Gen.Enum<ParagraphRole>()
        from level in Gen.Frequency((3, Gen.Const(0)), (3, Gen.Int[1, 4]), (1, Gen.Int[5, 40]))
        from ordinal in Gen.Frequency((3, Nothing.Select(_ => OrdinalGrammar.TryRead(text))), (1, Nothing.Select(_ => (Ordinal?)null)), (1, AnyOrdinal(text).Select(o => (Ordinal?)o)))
        from runIn in Maybe(Gen.Int[0, text.Length])
        from ranges in Span.Array[0, 2]
        select new Paragraph { Role = role, Text = text, Level = level, Ordinal = ordinal, RunIn = runIn, Source = [.. ranges], Anchor = default };

    public static readonly Gen<PolicyDocument> Any =
        from metadata in Metadata
        from paragraphs in AnyParagraph.Array[0, 8]
        from derive in Gen.Bool
        from anchors in AnyAnchor.Array[paragraphs.Length]
        from sources in Gen.Select(Text, Span, (file, span) => new SourceReference(file, span, "ab12")).Array[0, 3]
        from id in Gen.OneOf("3f9k2m7q", "12345678", "1e234567", "0x123456", "truetrue", "0123456789abcdef")
        from aliases in Gen.Dictionary(AnyAnchor.Select(a => a.Value), AnyAnchor)[0, 2]
        from gone in AnyAnchor.Array[0, 2]
        select new PolicyDocument
        {
            Id = DocumentId.Parse(id),
            Metadata = metadata,
            Paragraphs = derive ? AnchorAssigner.Assign([.. paragraphs]) : Distinct(paragraphs, anchors),
            Sources = [.. sources],
            Aliases = aliases.ToImmutableSortedDictionary(a => a.Key, a => new AnchorAlias(a.Value, a.Key.Length % 2 == 0 ? "7k2m9xq4" : null), StringComparer.Ordinal),
            Gone = [.. gone.Select((anchor, i) => new GoneAnchor(anchor, i == 0 ? "7k2m9xq4" : null))],
        };

    private static Gen<Ordinal> AnyOrdinal(string text) => Gen.Select(
        Gen.Enum<OrdinalStyle>(), Gen.Int[1, 200], Gen.Int[0, 3], Gen.Int[0, text.Length], (style, n, sub, length) => new Ordinal(style, n, sub, text[..length]));

    private static ImmutableArray<Paragraph> Distinct(Paragraph[] paragraphs, Anchor[] anchors) =>
        [.. paragraphs.Select((p, i) => p with { Anchor = Anchor.Parse($"{anchors[i].Value}-{i}") })];

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => Gen.Frequency((1, Nothing.Select(_ => (T?)null)), (2, gen.Select(v => (T?)v)));

    private static Gen<string?> MaybeText(Gen<string> gen) => Gen.Frequency((1, Nothing.Select(_ => (string?)null)), (2, gen.Select(v => (string?)v)));
}
