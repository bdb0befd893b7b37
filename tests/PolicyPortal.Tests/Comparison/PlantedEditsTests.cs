using PolicyPortal.Core;
using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Comparison;

/// <summary>Edits planted into real laws are found for what they are.</summary>
public class PlantedEditsTests(ITestOutputHelper output)
{
    private const double Wanted = 0.93;

    private static readonly Lazy<List<List<string>>> Laws = new(() => [.. Directory.EnumerateFiles(RepositoryFiles.Laws, "*.md").Order(StringComparer.Ordinal)
        .Select(file => PolicyParser.Parse(SourceDecoder.Decode(Path.GetFileName(file), File.ReadAllBytes(file)).Source!).Documents)
        .Select(documents => documents.MaxBy(d => d.Paragraphs.Length)!)
        .Select(law => law.Paragraphs.Where(p => p.Role is ParagraphRole.Clause).Select(p => p.TextWithoutLabel).Where(t => t.Length > 0).ToList())
        .Where(clauses => clauses.Count >= 15)]);

    [Fact]
    public void Each_kind_of_edit_is_told_with_precision_and_recall()
    {
        var (said, planted, right) = (new int[7], new int[7], new int[7]);
        var random = new Random(20230315);
        for (var round = 0; round < 8; round++)
        {
            for (var law = 0; law < Laws.Value.Count; law++)
            {
                var edits = PlantedEdits.Of(Laws.Value[law], Laws.Value[(law + 1 + round) % Laws.Value.Count], random);
                var truth = edits.Truth.Select(t => (t.Edit, Old: NormalizedText.Fold(t.Old), New: NormalizedText.Fold(t.New)))
                    .Select(t => t.Edit is Planted.Reworded && t.Old == t.New ? (Planted.Nothing, t.Old, t.New) : t).ToHashSet();
                foreach (var (edit, _, _) in truth)
                {
                    planted[(int)edit]++;
                }

                foreach (var row in DocumentComparison.Of(edits.Old, edits.New).Rows)
                {
                    var edit = PlantedEdits.Said(row);
                    said[(int)edit]++;
                    if (truth.Remove((edit, Key(row.Old), Key(row.New))))
                    {
                        right[(int)edit]++;
                    }
                    else
                    {
                        output.WriteLine($"{edit}: {row.Old.Text} => {row.New.Text}");
                    }
                }
            }
        }

        foreach (var edit in Enum.GetValues<Planted>())
        {
            var (precision, recall) = ((double)right[(int)edit] / said[(int)edit], (double)right[(int)edit] / planted[(int)edit]);
            output.WriteLine($"{edit}: {planted[(int)edit]} planted, precision {precision:F3}, recall {recall:F3}");
            Assert.True(planted[(int)edit] > 50);
        }

        Assert.All(Enum.GetValues<Planted>(), edit => Assert.True(
            right[(int)edit] >= Wanted * said[(int)edit] && right[(int)edit] >= Wanted * planted[(int)edit],
            $"{edit}: {planted[(int)edit]} planted, {said[(int)edit]} said, {right[(int)edit]} right"));
    }

    [Fact]
    public void Rows_hold_every_clause_of_both_texts_once_and_have_one_anchor_each()
    {
        var random = new Random(7);
        foreach (var law in Laws.Value)
        {
            var edits = PlantedEdits.Of(law, Laws.Value[0], random);
            var comparison = DocumentComparison.Of(edits.Old, edits.New);
            Assert.Equal(edits.Old.Paragraphs.Select(p => p.Anchor).Order(ByValue), comparison.Rows.SelectMany(r => r.Old.Passages).Select(p => p.Anchor).Order(ByValue));
            Assert.Equal(edits.New.Paragraphs.Select(p => p.Anchor), comparison.Rows.SelectMany(r => r.New.Passages).Select(p => p.Anchor));
            Assert.Equal(comparison.Rows.Length, comparison.Rows.Select(r => r.Anchor).Distinct().Count());
        }
    }

    [Fact]
    public void What_is_not_marked_as_changed_is_the_same_on_both_sides()
    {
        var random = new Random(11);
        foreach (var law in Laws.Value)
        {
            var edits = PlantedEdits.Of(law, Laws.Value[1], random);
            foreach (var row in DocumentComparison.Of(edits.Old, edits.New).Rows.Where(r => r.HasChanges))
            {
                Assert.Equal(Unchanged(row.Old), Unchanged(row.New));
            }
        }
    }

    private static Comparer<Anchor> ByValue => Comparer<Anchor>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    private static string Unchanged(ComparisonSide side)
    {
        var text = side.Text;
        foreach (var change in side.Changes.Reverse())
        {
            text = text.Remove(change.Start, change.Length);
        }

        return Key(side with { Text = text });
    }

    // Without numbers: each clause begins with one, and 第…条 stands at the start of its line.
    private static string Key(ComparisonSide side) => string.Concat(side.Text.Split('\n')
        .Select(line => NormalizedText.Fold(line.StartsWith('第') ? line[(line.IndexOf('条', StringComparison.Ordinal) + 1)..] : line)));
}
