using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>Which of the first paragraphs a page's head shows, so that the text does not say them again.</summary>
/// <param name="Number">The place of the printed document number; null where the head does not show it.</param>
/// <param name="Title">The places of the printed title's lines; empty where they say something else than the catalogue.</param>
internal sealed record PrintedHead(int? Number, ImmutableArray<int> Title)
{
    public IEnumerable<int> Shown => Number is { } number ? Title.Prepend(number) : Title;

    public static PrintedHead Of(PolicyDocument document)
    {
        var front = document.Paragraphs.TakeWhile(p => p.Role is ParagraphRole.Title or ParagraphRole.Subtitle
            or ParagraphRole.DocumentNumber or ParagraphRole.Note or ParagraphRole.Byline).ToList();
        var number = front.FindIndex(p => p.Role is ParagraphRole.DocumentNumber
            && document.Metadata.DocumentNumber is { } known && known == DocumentNumber.TryParse(p.Text));
        var first = front.FindIndex(p => p.Role is ParagraphRole.Title);
        var lines = first < 0 ? [] : Enumerable.Range(first, front.Skip(first).TakeWhile(p => p.Role is ParagraphRole.Title).Count()).ToImmutableArray();
        var isSame = Bare(string.Concat(lines.Select(i => front[i].Text))) == Bare(document.Metadata.Title);
        return new PrintedHead(number < 0 ? null : number, isSame ? lines : []);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
