using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Library;

public sealed class CatalogueFileTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Kept => _data.At("catalogue.json.gz");

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Everything_that_is_known_of_a_file_is_kept()
    {
        var range = new TextSpan(3, 9);
        var notice = Sample.Notice() with
        {
            Metadata = Sample.Notice().Metadata with
            {
                AlternativeKind = DocumentKind.Circular,
                EffectiveOn = new(2024, 1, 1),
                History = [new(new(2020, 2, 3), HistoryAct.Passed, "全国人民代表大会", "2020年2月3日通过", range), new(null, HistoryAct.Effective, null, "自公布之日起施行")],
                Subjects = ["教育\\就业"],
                Evidence = [new("title", EvidenceOrigin.Supplied, null, "据正文拟"), new("issuedOn", EvidenceOrigin.Read, range)],
            },
        };
        using var library = FileLibrary.Open(_data.Path);
        await library.SaveAsync(notice, Cancel);
        await library.KeepAsync(Cancel);

        using var reopened = FileLibrary.Open(_data.Path);
        Assert.Null(reopened.KeptProblem);
        Assert.Equal(0, reopened.Version);
        Assert.Equivalent(library.Catalogue.Entries, reopened.Catalogue.Entries, strict: true);
        Assert.Equal(library.Fingerprints, reopened.Fingerprints);
    }

    [Fact]
    public async Task Only_files_that_were_written_since_are_read()
    {
        using (var library = FileLibrary.Open(_data.Path))
        {
            await library.SaveAsync(Sample.Notice("aaaaaaaa"), Cancel);
            await library.SaveAsync(Sample.Notice("bbbbbbbb"), Cancel);
            await library.SaveAsync(Sample.Notice("cccccccc"), Cancel);
            await library.KeepAsync(Cancel);
        }

        // Of one nothing can be seen from outside, so it is not looked into; one is longer now, one is gone.
        var (same, longer) = (_data.At("library", "aaaaaaaa.md"), _data.At("library", "bbbbbbbb.md"));
        var (written, length) = (File.GetLastWriteTimeUtc(same), (int)new FileInfo(same).Length);
        await File.WriteAllBytesAsync(same, new byte[length], Cancel);
        File.SetLastWriteTimeUtc(same, written);
        await File.WriteAllTextAsync(longer, (await File.ReadAllTextAsync(longer, Cancel)).Replace("做好就业工作", "切实做好就业工作", StringComparison.Ordinal), Cancel);
        File.Delete(_data.At("library", "cccccccc.md"));

        using var reopened = FileLibrary.Open(_data.Path);
        Assert.Empty(reopened.Problems);
        Assert.Equal(
            [("aaaaaaaa", "教育部关于做好就业工作的通知"), ("bbbbbbbb", "教育部关于切实做好就业工作的通知")],
            reopened.Catalogue.Entries.Select(e => (e.Id.Value, e.Metadata.Title)).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_broken_or_foreign_file_is_as_good_as_none_and_is_said(bool isBroken)
    {
        using (var library = FileLibrary.Open(_data.Path))
        {
            await library.SaveAsync(Sample.Notice(), Cancel);
            await library.KeepAsync(Cancel);
        }

        var bytes = await File.ReadAllBytesAsync(Kept, Cancel);
        bytes[^6] ^= 1; // in the checksum
        await (isBroken ? File.WriteAllBytesAsync(Kept, bytes, Cancel)
            : KeptFile.WriteAsync(_data.Path, "catalogue.json.gz", new KeptCatalogue("another", []), CatalogueJson.Default.KeptCatalogue, Cancel));

        using var reopened = FileLibrary.Open(_data.Path);
        Assert.Single(reopened.Catalogue.Entries);
        Assert.StartsWith("catalogue.json.gz", reopened.KeptProblem, StringComparison.Ordinal);
        await reopened.KeepAsync(Cancel);
        using var mended = FileLibrary.Open(_data.Path);
        Assert.Null(mended.KeptProblem);
    }
}
