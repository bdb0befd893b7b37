using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Parsing;

/// <summary>Every field that has a value says where it comes from.</summary>
public class EvidenceTests
{
    [Fact]
    public void Of_the_seed() => AssertWhole(Parsed.Seed);

    [Fact]
    public void Of_documents_of_every_sort() => Assert.All(SampleTexts.All, text => AssertWhole(Parsed.Text(text)));

    [Fact]
    public void Of_real_laws()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "PolicyPortal.Tests", "Samples", "laws");
        var laws = Directory.GetFiles(folder, "*.md");
        Assert.NotEmpty(laws);
        Assert.All(laws, law => AssertWhole(PolicyParser.Parse(SourceDecoder.Decode(Path.GetFileName(law), File.ReadAllBytes(law)).Source!)));
    }

    [Fact]
    public void Words_that_were_read_stand_in_their_range()
    {
        var parsed = Parsed.Text(SampleTexts.JointNotice);
        var metadata = Assert.Single(parsed.Documents).Metadata;
        Assert.Equal("二○二三年十二月一日", Words(parsed, metadata, "issuedOn"));
        Assert.Equal("教财〔2023〕7号", Words(parsed, metadata, "documentNumber").Trim());
        Assert.Equal("自印发之日起施行", Words(parsed, metadata, "effectiveOn"));
        Assert.Equal("通知", Words(parsed, metadata, "kind"));
        Assert.Equal("温家宝", Words(Parsed.Text(SampleTexts.Report), null, "speaker"));
        Assert.Equal("第十一届全国人民代表大会第四次会议", Words(Parsed.Text(SampleTexts.Report), null, "event"));
    }

    private static string Words(ParsedSource parsed, DocumentMetadata? metadata, string field) =>
        (metadata ?? Assert.Single(parsed.Documents).Metadata).EvidenceFor(field)!.Range!.Value.Of(parsed.Source.Text);

    internal static void AssertWhole(ParsedSource parsed)
    {
        Assert.NotEmpty(parsed.Documents);
        foreach (var metadata in parsed.Documents.Select(d => d.Metadata))
        {
            Assert.All(Given(metadata), field =>
            {
                var evidence = metadata.EvidenceFor(field);
                Assert.True(evidence is not null, $"{metadata.Title}: {field} has no evidence");
                Assert.True(evidence.Origin is not EvidenceOrigin.Read || evidence.Range is not null, $"{metadata.Title}: {field} was read from nowhere");
                Assert.True(evidence.Origin is EvidenceOrigin.Read || evidence.Reason is not null, $"{metadata.Title}: {field} has no reason");
                Assert.True(evidence.Range is not { } range || (range.Start >= 0 && range.End <= parsed.Source.Text.Length && !range.IsEmpty), $"{metadata.Title}: {field} lies outside");
            });
            Assert.All(metadata.History, e => Assert.NotNull(e.Range));
        }
    }

    private static IEnumerable<string> Given(DocumentMetadata m) =>
        new (string Field, bool Given)[]
        {
            ("kind", true), ("title", true), ("documentNumber", m.DocumentNumber is not null), ("issuingAuthority", !m.IssuingAuthority.IsEmpty),
            ("issuedOn", m.IssuedOn is not null), ("effectiveOn", m.EffectiveOn is not null), ("history", !m.History.IsEmpty), ("addressees", m.Addressees is not null),
            ("signature", m.Signature is not null), ("speaker", m.Speaker is not null), ("event", m.Event is not null), ("dateline", m.Dateline is not null),
            ("sourceNote", m.SourceNote is not null), ("subjects", !m.Subjects.IsEmpty),
        }.Where(f => f.Given).Select(f => f.Field);
}
