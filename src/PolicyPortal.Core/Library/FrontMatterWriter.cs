using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>Writes the YAML at the head of a library file. By hand: short entries on one line, and no text that any YAML reader takes for something else.</summary>
internal static partial class FrontMatterWriter
{
    public static void Write(PolicyDocument document, StringBuilder to)
    {
        var m = document.Metadata;
        to.Append("---\n");
        Field("id", document.Id.Value);
        Field("kind", m.Kind.Name());
        Field("alternativeKind", m.AlternativeKind?.Name());
        Field("title", m.Title);
        Field("titleIsSupplied", m.TitleIsSupplied ? new Raw("true") : null);
        Field("documentNumber", m.DocumentNumber?.ToString());
        Field("issuingAuthority", List(m.IssuingAuthority));
        Field("issuedOn", Date(m.IssuedOn));
        Field("effectiveOn", Date(m.EffectiveOn));
        Field("addressees", m.Addressees);
        Field("signature", m.Signature);
        Field("speaker", m.Speaker);
        Field("event", m.Event);
        Field("dateline", m.Dateline);
        Field("sourceNote", m.SourceNote);
        Field("subjects", List(m.Subjects));
        Entries("sources", document.Sources.Select(s => "- " + Map(
            ("file", Scalar(s.File)), ("from", Number(s.Span.Start)), ("to", Number(s.Span.End)), ("sha256", Scalar(s.Sha256))).Yaml));
        Entries("history", m.History.Select(e => "- " + Map(
            ("date", Date(e.Date)?.Yaml),
            ("act", e.Act.Name()),
            ("body", e.Body is null ? null : Scalar(e.Body)),
            ("text", Scalar(e.Text)),
            ("range", e.Range?.ToString())).Yaml));
        Entries("evidence", m.Evidence.Select(e => "- " + Map(
            ("field", Scalar(e.Field)),
            ("origin", EvidenceOrigins.Name(e.Origin)),
            ("range", e.Range?.ToString()),
            ("reason", e.Reason is null ? null : Scalar(e.Reason))).Yaml));
        Entries("aliases", document.Aliases.Select(a => $"{Scalar(a.Key)}: {Scalar(WithDigest(a.Value.To, a.Value.Text))}"));
        Entries("gone", document.Gone.Select(g => "- " + Scalar(WithDigest(g.Anchor, g.Text))));
        to.Append("---\n");

        void Field(string name, object? value)
        {
            if (value is not null)
            {
                to.Append(name).Append(": ").Append(value is Raw raw ? raw.Yaml : Scalar((string)value)).Append('\n');
            }
        }

        void Entries(string name, IEnumerable<string> lines)
        {
            var any = false;
            foreach (var line in lines)
            {
                to.Append(any ? "" : name + ":\n").Append("  ").Append(line).Append('\n');
                any = true;
            }
        }
    }

    private static string WithDigest(Anchor anchor, string? text) => text is null ? anchor.Value : $"{anchor.Value} {text}";

    private static Raw? Date(DateOnly? date) => date is { } d ? new Raw(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;

    private static Raw? List(IEnumerable<string> texts) =>
        string.Join(", ", texts.Select(Scalar)) is { Length: > 0 } list ? new Raw($"[{list}]") : null;

    private static Raw Map(params (string Name, string? Yaml)[] fields) =>
        new($"{{ {string.Join(", ", fields.Where(f => f.Yaml is not null).Select(f => $"{f.Name}: {f.Yaml}"))} }}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text as YAML: plain where every reader takes it for text, in double quotes otherwise.</summary>
    public static string Scalar(string text)
    {
        if (Word().IsMatch(text) || (Prose().IsMatch(text) && !Reserved().IsMatch(text)))
        {
            return text;
        }

        var quoted = new StringBuilder("\"", text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    // An id or a digest with a letter that no number has.
    [GeneratedRegex(@"\A(?!0[xob])[0-9a-z~_-]*[a-dg-km-z][0-9a-z~_-]*[0-9][0-9a-z~_-]*\z")]
    private static partial Regex Word();

    // A text that begins with a letter or 《 and has no mark that YAML knows.
    [GeneratedRegex(@"\A[\p{L}《〈〔（“](?:[ .\-_/]?[\p{L}\p{Nd}〇《》〈〉〔〕（）“”‘’、，。；：！？…—·－]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Prose();

    [GeneratedRegex(@"\A(?:null|true|false|yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    /// <summary>YAML that is written as it is.</summary>
    private sealed record Raw(string Yaml);
}
