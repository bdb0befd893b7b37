using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Tests.References;

/// <summary>A reference as a person labelled it, or as the code found it, in one spelling.</summary>
/// <param name="Line">Of the block.</param>
/// <param name="Target">Work and place: <c>刑法#art-264</c>, <c>#art-3-para-1</c>.</param>
public sealed record LabelledReference(int Line, TextSpan Span, string Words, string Target);

/// <summary>An article or paragraph with its references; see the README beside the files.</summary>
public sealed partial record LabelledBlock(string From, string Title, ImmutableArray<string> Context, ImmutableArray<string> Lines, ImmutableArray<LabelledReference> References)
{
    public static IEnumerable<LabelledBlock> Read(string file) =>
        File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => Of(block.Trim().Split('\n')));

    /// <summary>What the code finds in the block, read as a document of its own.</summary>
    public ImmutableArray<LabelledReference> Find(KnownNames known)
    {
        var text = string.Join("\n\n", Context.Prepend("# " + Title).Concat(Lines));
        var document = PolicyParser.Parse(SourceDecoder.Decode("block.md", Encoding.UTF8.GetBytes(text)).Source!).Documents[0];
        var found = ReferenceFinder.Find(document with { Metadata = document.Metadata with { Title = Title } }, known);
        var standings = Standing.Of(document);
        var result = ImmutableArray.CreateBuilder<LabelledReference>();
        var from = 0;
        for (var line = 0; line < Lines.Length; line++)
        {
            var at = Enumerable.Range(from, document.Paragraphs.Length - from).FirstOrDefault(i => document.Paragraphs[i].Text == Lines[line], -1);
            if (at < 0)
            {
                throw new InvalidOperationException($"{From}: the line is not a paragraph of the block: {Lines[line]}");
            }

            from = at + 1;
            result.AddRange(found[at].Select(r => new LabelledReference(line, r.Span, r.Span.Of(Lines[line]), Spell(r, standings[at]))));
        }

        return result.ToImmutable();
    }

    /// <summary>The block as its file prints it, with these references.</summary>
    public string WithLabels(ImmutableArray<LabelledReference> references)
    {
        var lines = Lines.Select((line, n) =>
        {
            var text = new StringBuilder(line);
            foreach (var r in references.Where(r => r.Line == n).OrderByDescending(r => r.Span.Start))
            {
                text.Insert(r.Span.End, $"|{r.Target}⟧").Insert(r.Span.Start, '⟦');
            }

            return text.ToString();
        });
        return string.Join('\n', Context.Select(c => c.StartsWith("## ", StringComparison.Ordinal) ? c[1..] : "^ " + c).Prepend($"= {From} | {Title}").Concat(lines));
    }

    private static string Spell(Reference reference, Standing standing)
    {
        if (reference.Work.IsOwn && reference.Place == standing.Section && !standing.Section.IsWhole)
        {
            return reference.Place.Finest is LocatorUnit.Division ? "@本节" : "@本章";
        }

        var work = reference.Work.Title is { } title ? TitleKey.Of(title).Text : reference.Work.Number?.ToString() ?? "";
        var place = reference.Place.IsWhole ? "" : reference.Place.IsNowhere ? "#nowhere" : "#" + reference.Place;
        return work + place;
    }

    private static LabelledBlock Of(string[] lines)
    {
        var head = lines[0][2..].Split(" | ");
        var context = lines.Skip(1).Where(l => l.StartsWith("# ", StringComparison.Ordinal) || l.StartsWith("^ ", StringComparison.Ordinal))
            .Select(l => l[0] == '#' ? "#" + l : l[2..]);
        var texts = ImmutableArray.CreateBuilder<string>();
        var references = ImmutableArray.CreateBuilder<LabelledReference>();
        foreach (var line in lines.Skip(1).Where(l => !l.StartsWith("# ", StringComparison.Ordinal) && !l.StartsWith("^ ", StringComparison.Ordinal)))
        {
            var text = new StringBuilder();
            var at = 0;
            foreach (Match m in Label().Matches(line))
            {
                text.Append(line, at, m.Index - at);
                var start = text.Length;
                text.Append(m.Groups["words"].Value);
                references.Add(new(texts.Count, new TextSpan(start, text.Length), m.Groups["words"].Value, Target(m.Groups["target"].Value)));
                at = m.Index + m.Length;
            }

            texts.Add(text.Append(line, at, line.Length - at).ToString());
        }

        return new(head[0], head[1], [.. context], texts.ToImmutable(), references.ToImmutable());
    }

    // Works in the spelling that citations share, and of a range (para-1~2) its first place.
    private static string Target(string label)
    {
        if (label.StartsWith('@'))
        {
            return label;
        }

        var parts = label.Split('#');
        var work = DocumentNumber.TryParse(parts[0]) is { } number ? number.ToString() : TitleKey.Of(parts[0]).Text;
        return work + (parts.Length > 1 ? "#" + parts[1].Split('~')[0] : "");
    }

    [GeneratedRegex(@"⟦(?<words>[^⟦⟧|]+)\|(?<target>[^⟦⟧|]+)⟧")]
    private static partial Regex Label();
}
