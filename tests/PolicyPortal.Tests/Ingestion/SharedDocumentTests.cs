using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

/// <summary>One document in several sources.</summary>
public sealed class SharedDocumentTests : IDisposable
{
    private const string Notice = "教就业〔2023〕4号\n各省、自治区教育厅：\n现就有关事项通知如下。\n一、加强领导\n1.强化部署。各地要统筹，并且每年报告一次进展情况。\n2.强化协同。各地要配合，不得推诿。\n教育部\n2023年12月1日\n";
    private const string Amended = "教就业〔2023〕4号\n各省、自治区教育厅：\n现就有关事项通知如下。\n一、加强领导\n1.强化部署。各地要统筹，并且每年报告两次进展情况。\n2.强化协同。各地要配合，不得推诿。\n教育部\n2023年12月1日\n";
    private const string Other = "国发〔2024〕1号\n各省、自治区人民政府：\n现将另一件事通知如下，请遵照执行，不得有误。\n国务院\n2024年1月1日\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Data => _folder.At("data");

    [Fact]
    public async Task The_same_text_in_two_bulletins_is_one_document_with_two_sources()
    {
        Write("a.txt", Notice);
        Write("b.txt", Other + "\f" + Notice.Replace("〔2023〕", "[2023]", StringComparison.Ordinal).Replace("。", "。 ", StringComparison.Ordinal));
        var report = await RunAsync();

        var shared = await FindAsync(report[0].Documents[0]);
        Assert.Contains(shared.Id, report[1].Documents);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(Data, "library")).Length);
        Assert.Equal(["a.txt", "b.txt"], shared.Sources.Select(s => s.File));
        Assert.Equal(0, shared.Paragraphs[0].Source[0].Start);
    }

    [Fact]
    public async Task The_other_source_carries_on_where_the_first_is_deleted()
    {
        var id = await ShareAsync();
        File.Delete(_folder.At("in", "a.txt"));
        Write("b.txt", "\n\n" + Notice);
        await RunAsync();

        var left = await FindAsync(id);
        Assert.Equal(["b.txt"], left.Sources.Select(s => s.File));
        Assert.Equal(2, left.Paragraphs[0].Source[0].Start);
        Assert.Single(Directory.GetFiles(Path.Combine(Data, "library")));
    }

    [Theory, InlineData("a.txt", "b.txt"), InlineData("b.txt", "a.txt")]
    public async Task The_address_stays_with_the_text_where_one_source_changes(string changed, string unchanged)
    {
        var id = await ShareAsync();
        Write(changed, Amended);
        var report = await RunAsync();

        Assert.Equal([unchanged], (await FindAsync(id)).Sources.Select(s => s.File));
        Assert.Contains((await FindAsync(id)).Paragraphs, p => p.Text.Contains("报告一次", StringComparison.Ordinal));
        var result = report.Single(r => r.Name == changed);
        var parted = await FindAsync(Assert.Single(result.Documents));
        Assert.NotEqual(id, parted.Id);
        Assert.Equal([changed], parted.Sources.Select(s => s.File));
        Assert.Contains(parted.Paragraphs, p => p.Text.Contains("报告两次", StringComparison.Ordinal));
        Assert.Contains(result.Diagnostics, d => d.Code == "document-parted");
        Assert.Equal([id], report.Single(r => r.Name == unchanged).Documents);
    }

    [Fact]
    public async Task A_document_that_changes_alike_in_all_its_sources_keeps_its_address()
    {
        var id = await ShareAsync();
        Write("a.txt", Amended);
        Write("b.txt", "\n" + Amended);
        await RunAsync();
        await RunAsync();

        var amended = await FindAsync(id);
        Assert.Equal(["a.txt", "b.txt"], amended.Sources.Select(s => s.File));
        Assert.Contains(amended.Paragraphs, p => p.Text.Contains("报告两次", StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(Path.Combine(Data, "library")));
    }

    [Fact]
    public async Task An_amended_document_whose_source_is_renamed_keeps_its_address()
    {
        Write("a.txt", Notice);
        var id = (await RunAsync())[0].Documents[0];
        Write("a.txt", Amended);
        await RunAsync();
        File.Move(_folder.At("in", "a.txt"), _folder.At("in", "c.txt"));
        Assert.Equal([id], (await RunAsync())[0].Documents);

        File.Delete(Path.Combine(Data, "sources.json"));
        File.AppendAllText(_folder.At("in", "c.txt"), "\n");
        Assert.Equal([id], (await RunAsync())[0].Documents);
        Assert.Equal(["c.txt"], (await FindAsync(id)).Sources.Select(s => s.File));
    }

    [Fact]
    public async Task A_document_that_stands_twice_in_one_source_is_taken_in_once()
    {
        Write("a.txt", Notice + "\f" + Notice);
        var report = await RunAsync();

        Assert.Single(report[0].Documents);
        Assert.Single(Directory.GetFiles(Path.Combine(Data, "library")));
    }

    private async Task<DocumentId> ShareAsync()
    {
        Write("a.txt", Notice);
        Write("b.txt", "\n" + Notice);
        return (await RunAsync())[1].Documents[0];
    }

    private void Write(string name, string text) => _folder.Write("in/" + name, text);

    private async Task<IReadOnlyList<SourceResult>> RunAsync()
    {
        using var library = FileLibrary.Open(Data);
        return (await new IngestionPipeline(library, Data, null).RunAsync([_folder.At("in")], cancel: TestContext.Current.CancellationToken)).Sources;
    }

    private async Task<PolicyDocument> FindAsync(DocumentId id)
    {
        using var library = FileLibrary.Open(Data);
        return (await library.FindAsync(id, TestContext.Current.CancellationToken))!;
    }
}
