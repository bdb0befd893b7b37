using PolicyPortal.Core.Model;
using PolicyPortal.Lucene;
using PolicyPortal.Lucene.Memory;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public class NameTableTests
{
    private static readonly DocumentEntry[] Entries =
    [
        .. Parsed.Seed.Documents.Select(document => new DocumentEntry(document.Id, "", document.Metadata, [], 0, 0)),
        Named("关于𠮷野家的通知", "国发〔2024〕5号"),
        Named("哈哈哈", null),
        Named("国发〔2024〕5号文件的解读", "国发〔2024〕15号"),
    ];

    [Fact]
    public void A_name_is_found_by_whatever_stands_in_it()
    {
        var table = new NameTable([.. Entries]);
        foreach (var text in Entries.SelectMany(e => Stretches(e.NormalizedTitle).Concat(Stretches(e.NormalizedNumber ?? ""))).Concat(["哈哈哈哈", "的的", "通知关于", "x"]).Distinct())
        {
            var titled = Places(e => e.NormalizedTitle.Contains(text, StringComparison.Ordinal));
            Assert.Equal(titled, table.Titled(text));
            Assert.Equal(titled.Concat(Places(e => e.NormalizedNumber?.Contains(text, StringComparison.Ordinal) ?? false)), table.Named(text));
        }
    }

    private static IEnumerable<int> Places(Func<DocumentEntry, bool> condition) => Enumerable.Range(0, Entries.Length).Where(i => condition(Entries[i]));

    // Of whole characters, as those of queries are.
    private static IEnumerable<string> Stretches(string name) =>
        from start in Enumerable.Range(0, name.Length)
        from end in Enumerable.Range(start + 1, Math.Min(6, name.Length - start))
        where !char.IsLowSurrogate(name[start]) && (end == name.Length || !char.IsLowSurrogate(name[end]))
        select name[start..end];

    private static DocumentEntry Named(string title, string? number) => new(
        DocumentId.Parse("aaaaaaaa"), "", Parsed.Seed.Documents[0].Metadata with { Title = title, DocumentNumber = number is null ? null : DocumentNumber.TryParse(number) }, [], 0, 0);
}
