using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>Writes NAME.yaml, the file of curated metadata beside a source, as a person would: docs/format.md describes it.</summary>
public static class CuratedWriter
{
    /// <returns>YAML that <see cref="CuratedMetadata"/> reads; empty when there is nothing to say.</returns>
    public static string Write(IEnumerable<(CuratedMatch Match, CuratedEntry Entry)> documents, IEnumerable<GivenBoundary> boundaries)
    {
        var yaml = new StringBuilder();
        var head = "boundaries:\n";
        foreach (var boundary in boundaries)
        {
            yaml.Append(head).Append(CultureInfo.InvariantCulture,
                $"  - {{ begins: {(boundary.Begins ? "true" : "false")}, opening: {Quoted(boundary.Opening)}, near: {boundary.Near} }}\n");
            head = "";
        }

        head = "documents:\n";
        foreach (var (match, entry) in documents)
        {
            yaml.Append(head).Append("  - match:\n");
            head = "";
            Line("  ", "documentNumber", match.DocumentNumber);
            Line("  ", "issuedOn", match.IssuedOn);
            Line("  ", "opening", match.Opening);
            Write(entry);
        }

        return yaml.ToString();

        void Write(CuratedEntry entry)
        {
            Raw("leaveOut", entry.LeaveOut ? "true" : null);
            Line("", "kind", entry.Kind);
            Line("", "title", entry.Title);
            Raw("titleIsSupplied", entry.TitleIsSupplied is { } supplied ? supplied ? "true" : "false" : null);
            Line("", "documentNumber", entry.DocumentNumber);
            Raw("issuingAuthority", List(entry.IssuingAuthority));
            Line("", "issuedOn", entry.IssuedOn);
            Line("", "effectiveOn", entry.EffectiveOn);
            Line("", "addressees", entry.Addressees);
            Line("", "signature", entry.Signature);
            Line("", "speaker", entry.Speaker);
            Line("", "event", entry.Event);
            Line("", "dateline", entry.Dateline);
            Line("", "sourceNote", entry.SourceNote);
            Raw("subjects", List(entry.Subjects));
        }

        void Line(string indent, string name, string? text) => Append(indent, name, text is null ? null : Quoted(text));

        void Raw(string name, string? value) => Append("", name, value);

        void Append(string indent, string name, string? value)
        {
            if (value is not null)
            {
                yaml.Append("    ").Append(indent).Append(name).Append(": ").Append(value).Append('\n');
            }
        }
    }

    private static string? List(ImmutableArray<string>? texts) => texts is { } given ? $"[{string.Join(", ", given.Select(Quoted))}]" : null;

    private static string Quoted(string text) => FrontMatterWriter.Scalar(text);
}
