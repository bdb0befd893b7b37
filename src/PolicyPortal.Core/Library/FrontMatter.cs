using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace PolicyPortal.Core.Library;

/// <summary>The YAML at the head of a library file, as it stands there. docs/format.md describes each field.</summary>
internal sealed class FrontMatter
{
    private static readonly IDeserializer Deserializer = Yaml.Deserializer(strict: false);

    public string? Id { get; set; }

    public string? Kind { get; set; }

    public string? AlternativeKind { get; set; }

    public string? Title { get; set; }

    public bool TitleIsSupplied { get; set; }

    public string? DocumentNumber { get; set; }

    public TextList IssuingAuthority { get; set; } = TextList.Empty;

    public string? IssuedOn { get; set; }

    public string? EffectiveOn { get; set; }

    public List<HistoryEntry?>? History { get; set; }

    public string? Addressees { get; set; }

    public string? Signature { get; set; }

    public string? Speaker { get; set; }

    public string? Event { get; set; }

    public string? Dateline { get; set; }

    public string? SourceNote { get; set; }

    public TextList Subjects { get; set; } = TextList.Empty;

    /// <summary>As files had it when a document had one source.</summary>
    public SourceEntry? Source { get; set; }

    public List<SourceEntry>? Sources { get; set; }

    public List<EvidenceEntry?>? Evidence { get; set; }

    public Dictionary<string, string?>? Aliases { get; set; }

    public TextList Gone { get; set; } = TextList.Empty;

    // Not named Parse: YamlDotNet would call it for a scalar, and it YamlDotNet, for ever.
    /// <exception cref="YamlException">It is no YAML, or a field has another shape.</exception>
    public static FrontMatter Read(string yaml) => Deserializer.Deserialize<FrontMatter?>(yaml) ?? new FrontMatter();

    internal sealed class SourceEntry
    {
        public string? File { get; set; }

        public int From { get; set; }

        public int To { get; set; }

        public string? Sha256 { get; set; }
    }

    internal sealed class HistoryEntry
    {
        public string? Date { get; set; }

        public string? Act { get; set; }

        public string? Body { get; set; }

        public string? Text { get; set; }

        public string? Range { get; set; }
    }

    internal sealed class EvidenceEntry
    {
        public string? Field { get; set; }

        public string? Origin { get; set; }

        public string? Range { get; set; }

        public string? Reason { get; set; }
    }
}
