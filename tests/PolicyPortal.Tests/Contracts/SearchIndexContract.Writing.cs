using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Contracts;

// What is written, and when it is seen.
public abstract partial class SearchIndexContract
{
    private static readonly PolicyDocument Jobs = SampleDocuments.Of("sample001", "就业通知", "稳就业。", "促创业。");

    [Fact]
    public void An_empty_index_answers()
    {
        Assert.Equal(new IndexStatus(0, 0, null), Index.Status);
        Assert.Empty(Documents("就业").Hits);
        Assert.Equal(0, Passages("\"就业\"").Total);
        Assert.Empty(Index.SearchWithin(Jobs.Id, QueryParser.Parse("就业")));
    }

    [Fact]
    public void Readers_see_nothing_before_the_commit()
    {
        using var builder = OpenBuilder();
        builder.Put(Jobs, "1");
        Assert.Equal(0, Passages("就业").Total);
        builder.Commit();
        Assert.Equal(1, Passages("就业").Total);
        Assert.Equal(new IndexStatus(1, 2, null), Index.Status);
    }

    [Fact]
    public void What_was_not_committed_is_forgotten()
    {
        Fill(Jobs);
        using (var builder = OpenBuilder())
        {
            builder.Remove(Jobs.Id);
        }

        using var next = OpenBuilder();
        Assert.Single(next.Fingerprints);
        Assert.Equal(1, Passages("就业").Total);
    }

    [Fact]
    public void A_document_takes_the_place_of_what_the_index_had_of_it()
    {
        Fill(Jobs, SampleDocuments.Of("sample002", "别的", "稳就业。"));
        Fill(SampleDocuments.Of("sample001", "就业通知", "保民生。"));
        Assert.Equal(["sample002"], Passages("\"就业\"").Hits.Select(h => h.Document.Value));
        Assert.Equal(1, Passages("民生").Total);
        Assert.Equal(new IndexStatus(2, 2, null), Index.Status);
    }

    [Fact]
    public void A_removed_document_is_found_no_more()
    {
        Fill(Jobs, SampleDocuments.Of("sample002", "别的", "稳就业。"));
        using (var builder = OpenBuilder())
        {
            builder.Remove(Jobs.Id);
            builder.Remove(DocumentId.Parse("neverwas1"));
            builder.Commit();
        }

        Assert.Equal(1, Documents("就业").Documents);
        Assert.Equal(new IndexStatus(1, 1, null), Index.Status);
    }

    [Fact]
    public void Fingerprints_are_those_of_the_last_put()
    {
        using (var builder = OpenBuilder())
        {
            Assert.Empty(builder.Fingerprints);
            builder.Put(Jobs, "old");
            builder.Put(Jobs, "new");
            builder.Put(SampleDocuments.Of("sample002", "别的", "稳就业。"), "x");
            builder.Remove(DocumentId.Parse("sample002"));
            builder.Commit();
        }

        using var next = OpenBuilder();
        Assert.Equal([new(Jobs.Id, "new")], next.Fingerprints);
        Assert.Equal(1, Passages("\"就业\"").Total);
    }

    [Fact]
    public void A_document_without_text_counts_and_breaks_nothing()
    {
        Fill(SampleDocuments.Of("sample001", "空"), SampleDocuments.Of("sample002", "标点", "……", " "), Jobs with { Id = DocumentId.Parse("sample003") });
        Assert.Equal(new IndexStatus(3, 4, null), Index.Status);
        Assert.Equal(3, Passages("-就业").Total);
    }

    [Fact]
    public void A_passage_comes_back_whole_with_its_document()
    {
        FillWithSeed();
        foreach (var document in Parsed.Seed.Documents)
        {
            var passage = Passage.Of(document)[^1];
            var hit = Assert.Single(Index.SearchWithin(document.Id, new SearchQuery("", new QueryNode.Phrase(passage.Text), [])));
            Assert.Equal((document.Id, document.Metadata.Title), (hit.Document, hit.DocumentTitle));
            Assert.Equal(passage with { Headings = [] }, hit.Passage with { Headings = [] });
            Assert.Equal(passage.Headings, hit.Passage.Headings);
        }
    }

    [Fact]
    public void A_word_without_end_is_taken_in()
    {
        Fill(SampleDocuments.Of("sample001", "长", new string('a', 100_000) + "就业"));
        Assert.Equal(1, Passages("\"a就业\"").Total);
    }

    [Fact]
    public async Task Searches_go_on_while_documents_are_put()
    {
        Fill(Jobs);
        using var stop = new CancellationTokenSource();
        var searches = Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                var done = 0;
                for (; !stop.IsCancellationRequested || done == 0; done++)
                {
                    // Each state holds sample001 whole, old or new.
                    Assert.Equal(1, Passages("\"稳就业\"").Total);
                }

                return done;
            },
            TestContext.Current.CancellationToken)).ToArray();
        using (var builder = OpenBuilder())
        {
            for (var i = 0; i < 30; i++)
            {
                builder.Put(Jobs, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                builder.Put(SampleDocuments.Of($"sample1{i:D2}", "别的", "保民生。"), "1");
                builder.Commit();
            }
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(searches), done => Assert.True(done > 0));
        Assert.Equal(30, Passages("民生").Total);
    }
}
