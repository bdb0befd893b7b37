using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class HitSpansTests
{
    [Fact]
    public void Hits_of_a_passage_fall_to_its_paragraphs_and_split_at_their_ends()
    {
        var document = Sample.Document("题",
            Sample.Paragraph(ParagraphRole.Body, "前言", "p-a"),
            Sample.Paragraph(ParagraphRole.Clause, "甲乙丙", "cl-1", 1),
            Sample.Paragraph(ParagraphRole.Body, "丁戊", "p-b"));
        var passage = Passage.Of(document)[1];
        var hit = new PassageHit(document.Id, "题", passage, 1, new Snippet("", []), [new(0, 1), new(2, 5)]);

        var spans = HitSpans.Of(document.Paragraphs, [hit]);

        Assert.Empty(spans[0]);
        Assert.Equal([new(0, 1), new(2, 3)], spans[1]);
        Assert.Equal([new(0, 1)], spans[2]);
    }
}
