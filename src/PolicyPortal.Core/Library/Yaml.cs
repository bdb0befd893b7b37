using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PolicyPortal.Core.Library;

/// <summary>A list that people may write as one text where it has one entry.</summary>
internal sealed record TextList(ImmutableArray<string> Texts)
{
    public static TextList Empty { get; } = new([]);
}

/// <summary>How the YAML of library files and of curated metadata is read.</summary>
internal static class Yaml
{
    /// <param name="strict">Whether a field that is not known is an error; it is passed over otherwise.</param>
    public static IDeserializer Deserializer(bool strict)
    {
        var builder = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithTypeConverter(new TextListReader());
        return (strict ? builder : builder.IgnoreUnmatchedProperties()).Build();
    }

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
