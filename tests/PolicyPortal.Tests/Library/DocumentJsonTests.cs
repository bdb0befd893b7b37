using System.Text.Json;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Library;

public class DocumentJsonTests
{
    [Fact]
    public void A_source_has_the_names_that_other_programs_rely_on()
    {
        var json = LibraryJson.Write(SourceJson.Of([Sample.Notice()], [new(DiagnosticSeverity.Warning, "number-missing", "缺号。", new TextSpan(3, 5))]));

        Assert.DoesNotContain('\n', json);
        Assert.Contains("\"title\":\"教育部关于做好就业工作的通知\",\"titleIsSupplied\":true,\"documentNumber\":\"教就业〔2023〕4号\"", json, StringComparison.Ordinal);
        using var source = JsonDocument.Parse(json);
        var document = source.RootElement.GetProperty("documents")[0];
        Assert.Equal("notice", document.GetProperty("kind").GetString());
        Assert.Equal("2023-12-01", document.GetProperty("issuedOn").GetString());
        Assert.Equal(["教育部"], document.GetProperty("issuingAuthority").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(JsonValueKind.Null, document.GetProperty("speaker").ValueKind);
        Assert.Equal(6, document.GetProperty("paragraphs").GetArrayLength());
        Assert.Equal("""{"number":"一","heading":"加强领导","anchor":"sec-1"}""", document.GetProperty("sections")[0].GetRawText());
        Assert.Equal(
            """{"number":"1","label":"1.","section":"一","anchor":"cl-1","text":"强化统筹部署。各地要统筹。"}""", document.GetProperty("clauses")[0].GetRawText());
        Assert.Equal("""[{"file":"bulletin.txt","from":0,"to":130,"sha256":"ab12"}]""", document.GetProperty("sources").GetRawText());
        Assert.Equal(
            """[{"severity":"warning","code":"number-missing","message":"缺号。","from":3,"to":5}]""", source.RootElement.GetProperty("diagnostics").GetRawText());
    }

    [Fact]
    public void A_clause_has_its_items_and_further_paragraphs()
    {
        var law = DocumentJson.Of(Sample.Law());

        Assert.Equal(new SectionJson("第一章", "总则", "ch-1"), Assert.Single(law.Sections));
        Assert.Equal(
            [
                new("第一条", "第一条", "第一章", "art-1", "为了促进就业，制定本法。"),
                new ClauseJson("第二条", "第二条", "第一章", "art-2", "有下列情形之一的：\n（一）未就业的；\n1.应届的；\n（二）已就业的。\n前款规定自公布之日起施行。"),
            ],
            law.Clauses);
    }

    [Fact]
    public void Diagnostics_come_back_as_they_were()
    {
        Diagnostic[] diagnostics =
            [new(DiagnosticSeverity.Info, "a", "甲"), new(DiagnosticSeverity.Warning, "b", "乙", new TextSpan(0, 9)), new(DiagnosticSeverity.Error, "c", "丙")];

        Assert.Equal(diagnostics, diagnostics.Select(d => DiagnosticJson.Of(d).ToDiagnostic()));
    }

    [Fact]
    public void Plain_text_has_the_title_once_and_a_paragraph_a_line()
    {
        Assert.StartsWith("［教育部关于做好就业工作的通知］\n\n各省、自治区、直辖市教育厅（教委）：\n各地各高校", PlainText.Write(Sample.Notice()), StringComparison.Ordinal);

        var printed = Sample.Notice() with { Paragraphs = [Sample.Notice().Paragraphs[0] with { Role = ParagraphRole.Title, Text = "通知" }] };
        Assert.Equal("通知\n", PlainText.Write(printed));
    }
}
