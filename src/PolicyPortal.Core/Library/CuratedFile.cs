using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace PolicyPortal.Core.Library;

/// <summary>NAME.yaml beside NAME.txt, as it stands there. docs/format.md describes each field.</summary>
internal sealed class CuratedFile
{
    // Strict: a field that is not known is a slip of the pen, and whoever wrote it wants to hear of it.
    private static readonly IDeserializer Deserializer = Yaml.Deserializer(strict: true);

    public List<Entry>? Documents { get; set; }

    public List<Boundary>? Boundaries { get; set; }

    // Not named Parse: YamlDotNet would call it for a scalar, and it YamlDotNet, for ever.
    /// <exception cref="YamlException">It is no YAML, or has a field that is not known.</exception>
    public static CuratedFile Read(string yaml) => Deserializer.Deserialize<CuratedFile?>(yaml) ?? new CuratedFile();

    /// <summary>How a document is known; all that is given must fit.</summary>
    internal sealed class Evidence
    {
        public string? DocumentNumber { get; set; }

        public string? IssuedOn { get; set; }

        public string? Opening { get; set; }
    }

    /// <summary>Where a document begins, or none does.</summary>
    internal sealed class Boundary
    {
        public bool Begins { get; set; } = true;

        public string? Opening { get; set; }

        public int Near { get; set; }
    }

    /// <summary>What is said of one document; null fields leave what the text gave.</summary>
    internal sealed class Entry
    {
        public Evidence? Match { get; set; }

        /// <summary>Whether the document is not wanted in the library.</summary>
        public bool LeaveOut { get; set; }

        public string? Kind { get; set; }

        public string? Title { get; set; }

        public bool? TitleIsSupplied { get; set; }

        public string? DocumentNumber { get; set; }

        public TextList? IssuingAuthority { get; set; }

        public string? IssuedOn { get; set; }

        public string? EffectiveOn { get; set; }

        public string? Addressees { get; set; }

        public string? Signature { get; set; }

        public string? Speaker { get; set; }

        public string? Event { get; set; }

        public string? Dateline { get; set; }

        public string? SourceNote { get; set; }

        public TextList? Subjects { get; set; }
    }
}
