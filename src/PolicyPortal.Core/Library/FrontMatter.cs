using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PolicyPortal.Core.Library;

/// <summary>The YAML at the head of a library file, as it stands there. docs/format.md describes each field.</summary>
internal sealed class FrontMatter
{
    private static readonly IDeserializer Deserializer = Yaml.Deserializer();

    public string? Id { get; set; }

    public string? Kind { get; set; }

    public string? AlternativeKind { get; set; }

    public string? Title { get; set; }

    public bool TitleIsSupplied { get; set; }

    public string? DocumentNumber { get; set; }

    public TextList IssuingAuthority { get; set; } = TextList.Empty;

    public string? IssuedOn { get; set; }

    public string? EffectiveOn { get; set; }

    public string? Addressees { get; set; }

    public string? Signature { get; set; }

    public string? Speaker { get; set; }

    public string? Event { get; set; }

    public string? Dateline { get; set; }

    public string? SourceNote { get; set; }

    public SourceEntry? Source { get; set; }

    public List<EvidenceEntry>? Evidence { get; set; }

    public Dictionary<string, string?>? Aliases { get; set; }

    public TextList Gone { get; set; } = TextList.Empty;

    /// <exception cref="YamlException">It is no YAML, or a field has another shape.</exception>
    public static FrontMatter Parse(string yaml) => Deserializer.Deserialize<FrontMatter?>(yaml) ?? new FrontMatter();

    internal sealed class SourceEntry
    {
        public string? File { get; set; }

        public int From { get; set; }

        public int To { get; set; }

        public string? Sha256 { get; set; }
    }

    internal sealed class EvidenceEntry
    {
        public string? Field { get; set; }

        public string? Origin { get; set; }

        public string? Range { get; set; }

        public string? Reason { get; set; }
    }
}

/// <summary>A list that people may write as one text where it has one entry.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A list is what it is.")]
internal sealed record TextList(ImmutableArray<string> Texts)
{
    public static TextList Empty { get; } = new([]);
}

/// <summary>How the YAML of library files and of curated metadata is read: camelCase, and what is not known is passed over.</summary>
internal static class Yaml
{
    public static IDeserializer Deserializer() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new TextListReader())
        .IgnoreUnmatchedProperties()
        .Build();

    private sealed class TextListReader : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(TextList);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            if (parser.TryConsume<Scalar>(out var single))
            {
                return single.Value.Length == 0 ? TextList.Empty : new TextList([single.Value]);
            }

            parser.Consume<SequenceStart>();
            var texts = ImmutableArray.CreateBuilder<string>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                texts.Add(parser.Consume<Scalar>().Value);
            }

            return new TextList(texts.ToImmutable());
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
            throw new NotSupportedException("Library files are written by FrontMatterWriter.");
    }
}
