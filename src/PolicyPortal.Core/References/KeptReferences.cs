using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>What was read of a library's texts, as a file has it: works and places, which repeat a hundred thousand times, stand once.</summary>
/// <param name="Build">Of the program that read them.</param>
/// <param name="Places">By <see cref="Locator.Numbers"/>.</param>
internal sealed record KeptReferences(string Build, ImmutableArray<string> Names, ImmutableArray<CitedWork> Works, ImmutableArray<int[]> Places, ImmutableArray<KeptText> Texts) : IKept
{
    public static KeptReferences Of(ReadTexts read)
    {
        var works = new Numbered<CitedWork>();
        var places = new Numbered<Locator>();
        ImmutableArray<KeptText> texts = [.. read.Documents.Select(d => new KeptText(
            d.Id, d.Fingerprint, d.Date, [.. d.Found.SelectMany(f => KeptText.Line(f, works.Of(f.Reference.Work), places.Of(f.Reference.Place), f.Reference.Through is { } to ? places.Of(to) : -1))],
            d.Clauses.Keep()))];
        return new(ProgramBuild.Id, [.. read.Known.Names], works.All, [.. places.All.Select(p => p.Numbers)], texts);
    }

    /// <exception cref="ArgumentException">It is not what <see cref="Of"/> wrote.</exception>
    /// <exception cref="IndexOutOfRangeException">Nor here.</exception>
    /// <exception cref="OverflowException">Nor here.</exception>
    public ReadTexts Read()
    {
        var places = Places.Select(p => Locator.Of(p)).ToArray();
        return new([.. Texts.Select(t => new DocumentReferences(t.Id, t.Fingerprint, t.Date, t.Read(Works, places), ClauseIndex.Of(t.Clauses)))], KnownNames.OfNames(Names));
    }

    // Numbers things as they come.
    private sealed class Numbered<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];

        public ImmutableArray<T> All => [.. _numbers.OrderBy(n => n.Value).Select(n => n.Key)];

        public int Of(T thing) => _numbers.TryGetValue(thing, out var number) ? number : _numbers[thing] = _numbers.Count;
    }
}

/// <param name="Found">Six numbers a reference: paragraph, start and end in it, work, place, last place of a range or -1.</param>
internal sealed record KeptText(DocumentId Id, string Fingerprint, DateOnly? Date, int[] Found, KeptClauses Clauses)
{
    private const int Width = 6;

    public static int[] Line(FoundReference found, int work, int place, int through) =>
        [found.Paragraph, found.Reference.Span.Start, found.Reference.Span.End, work, place, through];

    public ImmutableArray<FoundReference> Read(ImmutableArray<CitedWork> works, Locator[] places) =>
        [.. Found.Chunk(Width).Select(f => new FoundReference(f[0], new(new TextSpan(f[1], f[2]), works[f[3]], places[f[4]], f[5] < 0 ? null : places[f[5]])))];
}

/// <param name="Anchors">Of the paragraphs whose anchor is not spelled as their place is.</param>
internal sealed record KeptClauses(ulong[] Keys, int[] Places, int[] Parts, ImmutableArray<KeptSection> Sections, Dictionary<int, string> Anchors);

/// <param name="Numbers">By <see cref="Locator.Numbers"/>.</param>
internal sealed record KeptSection(int[] Numbers, int Place);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, Converters = [typeof(DocumentIdConverter)])]
[JsonSerializable(typeof(KeptReferences))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
