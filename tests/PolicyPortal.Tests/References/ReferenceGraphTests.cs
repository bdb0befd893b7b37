using System.Text;
using PolicyPortal.Core;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.References;

public sealed class ReferenceGraphTests : IAsyncLifetime
{
    private const string Harbours = "# 中华人民共和国港口法\n\n2003年6月28日 第十届全国人民代表大会常务委员会第三次会议通过\n\n第一条 为了加强港口管理，制定本法。\n\n第二条 从事港口规划、建设，适用本法。\n\n国务院规定的除外。\n\n"
        + "第三条 有下列情形之一的，不予许可：\n\n（一）没有码头的；\n\n（二）没有资金的。\n\n第四条 违反本法第二条、前条第（二）项规定的，处以罚款。\n\n第五条 本法自2004年1月1日起施行。\n";

    private const string HarboursRevised = "# 中华人民共和国港口法\n\n2003年6月28日 第十届全国人民代表大会常务委员会第三次会议通过\n\n2018年12月29日 第十三届全国人民代表大会常务委员会第七次会议《关于修改〈中华人民共和国电力法〉等四部法律的决定》第三次修正\n\n第一条 为了加强港口管理，维护港口的安全与经营秩序，制定本法。\n\n第二条 从事港口维护、经营，适用本法。\n\n第三条 国务院管理港口。\n";

    private readonly TemporaryFolder _folder = new();
    private FileLibrary _library = null!;

    public ValueTask InitializeAsync()
    {
        _library = FileLibrary.Open(_folder.Path);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _library.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_clause_knows_what_refers_to_it()
    {
        var law = await SaveAsync(Harbours);
        var notice = await SaveAsync("国务院关于港口工作的通知\n\n国发〔2010〕3号\n\n各省：\n\n依照《中华人民共和国港口法》第三条第（一）项和港口法第二条第二款办理。\n\n国务院\n\n2010年3月1日\n");
        var graph = await GraphAsync();

        var links = graph.LinksOf(notice).Where(l => !l.Reference.Place.IsWhole).ToList();
        Assert.Equal(["art-3-item-1", "art-2-para-2"], links.Select(l => l.Anchor.Value));
        Assert.All(links, l => Assert.Equal(law, l.Resolution.Document));

        var document = (await _library.FindAsync(law, TestContext.Current.CancellationToken))!;
        int Place(string anchor) => AnchorMap.Of(document).Find(Anchor.Parse(anchor))!.Value;
        Assert.Equal(notice, Assert.Single(graph.CitationsOf(law, Place("art-2-para-2"))).Document);
        Assert.True(Assert.Single(graph.CitationsOf(law, Place("art-3-item-2"))).IsOwn);
        Assert.Equal(1, graph.CountsIn(law)[Place("art-2")]);
        Assert.Equal(new CitedDocument(law, 1), Assert.Single(graph.MostCited(5)));
        Assert.Equal(new CitingCount(notice, 1), Assert.Single(graph.CitingDocuments(law)));
    }

    [Theory]
    [InlineData("2010年3月1日", false)]
    [InlineData("2020年3月1日", true)]
    public async Task The_newest_version_that_was_there_is_meant(string day, bool revised)
    {
        var old = await SaveAsync(Harbours);
        var now = await SaveAsync(HarboursRevised);
        var notice = await SaveAsync($"国务院关于港口工作的通知\n\n各省：\n\n依照《中华人民共和国港口法》办理。\n\n国务院\n\n{day}\n");
        var link = Assert.Single((await GraphAsync()).LinksOf(notice));
        Assert.Equal(revised ? now : old, link.Resolution.Document);
    }

    [Fact]
    public async Task A_year_in_brackets_says_which_version_is_meant()
    {
        var old = await SaveAsync(Harbours);
        await SaveAsync(HarboursRevised);
        var notice = await SaveAsync("国务院关于港口工作的通知\n\n各省：\n\n依照《中华人民共和国港口法》（2003年修正）办理。\n\n国务院\n\n2020年3月1日\n");
        Assert.Equal(old, Assert.Single((await GraphAsync()).LinksOf(notice)).Resolution.Document);
    }

    [Fact]
    public async Task What_leads_nowhere_is_listed_with_its_reason()
    {
        await SaveAsync(Harbours);
        await SaveAsync("国务院关于港口工作的通知\n\n各省：\n\n依照《中华人民共和国航道法》第三条、《中华人民共和国港口法》第九十条和《决定》办理。\n\n国务院\n\n2020年3月1日\n");
        var graph = await GraphAsync();
        Assert.Equal(
            [("中华人民共和国航道法", UnresolvedReason.NoSuchDocument), ("中华人民共和国港口法", UnresolvedReason.NoSuchClause), ("决定", UnresolvedReason.UndefinedName)],
            graph.Unresolved().Select(u => (u.Name, u.Reason)).Order(Comparer<(string, UnresolvedReason)>.Create((a, b) => b.Item1.Length != a.Item1.Length ? b.Item1.Length - a.Item1.Length : a.Item2 - b.Item2)));
        Assert.Equal(3, graph.Totals().Unresolved.Values.Sum());
    }

    [Fact]
    public async Task A_document_that_comes_later_is_found_by_those_that_were_there()
    {
        var notice = await SaveAsync("国务院关于港口工作的通知\n\n各省：\n\n依照港口法的有关规定办理。\n\n国务院\n\n2020年3月1日\n");
        var before = await GraphAsync();
        Assert.Empty(before.LinksOf(notice));
        var law = await SaveAsync(Harbours);
        var after = await ReferenceReading.UpdateAsync(before.Texts, _library, TestContext.Current.CancellationToken);
        Assert.Equal(law, Assert.Single(after.LinksOf(notice)).Resolution.Document);
    }

    [Fact]
    public async Task A_document_that_is_unchanged_is_not_read_again()
    {
        var law = await SaveAsync(Harbours);
        var before = await GraphAsync();
        await SaveAsync("国务院关于港口工作的通知\n\n各省：\n\n依照港口法办理。\n\n国务院\n\n2020年3月1日\n");
        var after = await ReferenceReading.UpdateAsync(before.Texts, _library, TestContext.Current.CancellationToken);
        Assert.Same(before.Find(law), after.Find(law));
    }

    private Task<ReferenceGraph> GraphAsync() => ReferenceReading.UpdateAsync(ReadTexts.None, _library, TestContext.Current.CancellationToken);

    private async Task<DocumentId> SaveAsync(string text)
    {
        var document = PolicyParser.Parse(SourceDecoder.Decode("text.md", Encoding.UTF8.GetBytes(text)).Source!).Documents[0];
        await _library.SaveAsync(document, TestContext.Current.CancellationToken);
        return document.Id;
    }
}
