using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Selecting;

namespace PolicyPortal.Web.Exports;

/// <summary>A selection to take along: each clause with its text, its citation and its address.</summary>
internal static class SelectionFiles
{
    private const string Title = "条款选集";

    /// <param name="origin">The site's address.</param>
    public static string Markdown(IEnumerable<SelectedClause> clauses, string origin)
    {
        var text = new StringBuilder($"# {Title}\n");
        foreach (var clause in clauses)
        {
            text.Append("\n## ").Append(MarkdownText.Escape(Heading(clause), beginsBlock: false)).Append("\n\n");
            text.AppendJoin("\n>\n", Lines(clause).Select(line => "> " + MarkdownText.Escape(line))).Append("\n\n");
            text.Append(MarkdownText.Escape(clause.Citation)).Append(" <").Append(origin).Append(clause.Place.Url).Append(">\n");
            if (clause.Note.Length > 0)
            {
                text.Append("\n备注：").Append(MarkdownText.Escape(clause.Note, beginsBlock: false)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <param name="origin">The site's address.</param>
    public static byte[] Word(IEnumerable<SelectedClause> clauses, string origin) => WordFile.Write(
        Title, landscape: false, [WordFile.Heading(Title, 36, JustificationValues.Center), .. clauses.SelectMany(clause => Word(clause, origin))]);

    private static IEnumerable<OpenXmlElement> Word(SelectedClause clause, string origin)
    {
        yield return WordFile.Heading(Heading(clause), 26);
        foreach (var line in Lines(clause))
        {
            yield return WordFile.Paragraph(
                [WordFile.Run(line)], new ParagraphProperties(new Indentation { FirstLineChars = 200 }, new Justification { Val = JustificationValues.Both }));
        }

        yield return WordFile.Note($"{clause.Citation} {origin}{clause.Place.Url}");
        if (clause.Note.Length > 0)
        {
            yield return WordFile.Paragraph([WordFile.Run("备注：" + clause.Note, new RunProperties(WordFile.Face("楷体")))]);
        }
    }

    private static string Heading(SelectedClause clause) => $"《{clause.Document.Title}》{clause.Place.Label}";

    private static IEnumerable<string> Lines(SelectedClause clause) => clause.Place.Text.Split('\n').Select(line => line.Replace('\t', ' '));
}
