using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Comparison;

public class DocumentComparisonTests
{
    private const string Purpose = "为了规范高等学校招聘活动，维护毕业生合法权益，制定本办法。";
    private const string Scope = "在中华人民共和国境内设立的高等学校，适用本办法。";
    private const string Duty = "省级教育行政部门负责本行政区域内招聘活动的监督管理工作。";
    private const string Penalty = "违反本办法规定，泄露毕业生个人信息的，由主管部门责令改正，给予警告。";

    public static TheoryData<string, string, string, string> Wordings { get; } = new()
    {
        { "给予警告，并处五千元罚款。", "给予警告，并处一万元罚款。", "给予警告，并处[五千元]罚款。", "给予警告，并处[一万元]罚款。" },
        { "增长5%左右，就业稳定。", "增长5.5%左右，就业稳定。", "增长[5]%左右，就业稳定。", "增长[5.5]%左右，就业稳定。" },
        { "教师、学生应当遵守。", "教师、职工、学生应当遵守。", "教师、学生应当遵守。", "教师、[职工、]学生应当遵守。" },
        { "学校应当公开信息。接受监督。", "学校应当公开信息。保护隐私。接受监督。", "学校应当公开信息。接受监督。", "学校应当公开信息。[保护隐私。]接受监督。" },
        { "坚持和完善党的领导制度体系", "坚持和加强党的全面领导制度", "坚持和[完善党的]领导制度[体系]", "坚持和[加强党的全面]领导制度" },
        { "二○二三年，“双高”计划。", "二〇二三年「双高」计划", "二○二三年，“双高”计划。", "二〇二三年「双高」计划" },
        { "完成率不低于35%，第二年另定。", "完成率不低于3.5%，第二年另定。", "完成率不低于[35]%，第二年另定。", "完成率不低于[3.5]%，第二年另定。" },
        { "招生1,000人，约５％", "招生1000人,约5%", "招生1,000人，约５％", "招生1000人,约5%" },
        { "住在𠮷野家附近的人", "住在𠮶野家附近的人", "住在[𠮷]野家附近的人", "住在[𠮶]野家附近的人" },
    };

    [Theory, MemberData(nameof(Wordings))]
    public void A_readers_eye_sees_what_changed(string old, string @new, string markedOld, string markedNew)
    {
        // The neighbours hold the clause in its place however much of it changed.
        var row = Compare([Purpose, old, Scope], [Purpose, @new, Scope]).Rows[1];
        Assert.Equal((markedOld, markedNew), (Show(row.Old), Show(row.New)));
    }

    [Fact]
    public void Equal_clauses_may_have_other_numbers_marks_and_script()
    {
        var rows = Compare([Purpose, Duty], [Scope, "為了規範高等學校招聘活動 維護畢業生合法權益，制定本辦法", Duty]).Rows;
        Assert.Equal([RowKind.Added, RowKind.Equal, RowKind.Equal], rows.Select(r => r.Kind));
        Assert.Equal(["..art-1", "art-1..art-2", "art-2..art-3"], rows.Select(r => r.Anchor));
        Assert.All(rows, row => Assert.False(row.HasChanges));
    }

    [Fact]
    public void A_clause_that_was_worded_anew_between_its_neighbours_keeps_its_row()
    {
        var rows = Compare([Purpose, Duty, Scope], [Purpose, "各地招聘活动由人力资源部门和教育行政部门监督管理，具体分工另行规定。", Scope]).Rows;
        Assert.Equal([RowKind.Equal, RowKind.Reworded, RowKind.Equal], rows.Select(r => r.Kind));
    }

    [Fact]
    public void A_moved_clause_is_one_row_where_it_stands_now()
    {
        var rows = Compare([Penalty, Purpose, Scope, Duty], [Purpose, Scope, Duty, Penalty + "情节严重的，从重处罚。"]).Rows;
        Assert.Equal([RowKind.Equal, RowKind.Equal, RowKind.Equal, RowKind.Moved], rows.Select(r => r.Kind));
        Assert.Equal("art-1..art-4", rows[3].Anchor);
        Assert.True(rows[3].HasChanges);
    }

    [Fact]
    public void Dropped_clauses_stand_where_they_stood_and_before_what_was_added_there()
    {
        var rows = Compare([Purpose, Penalty, Scope], [Purpose, "毕业生应当如实填写个人材料，不得弄虚作假。", Scope]).Rows;
        Assert.Equal(["art-1..art-1", "art-2..", "..art-2", "art-3..art-3"], rows.Select(r => r.Anchor));
        Assert.Equal([RowKind.Equal, RowKind.Dropped, RowKind.Added, RowKind.Equal], rows.Select(r => r.Kind));
    }

    [Fact]
    public void Split_and_merged_clauses_are_one_row()
    {
        var whole = Purpose + Penalty;
        var split = Compare([Scope, whole, Duty], [Scope, Purpose, Penalty, Duty]).Rows;
        Assert.Equal(["art-1..art-1", "art-2..art-2", "art-3..art-4"], split.Select(r => r.Anchor));
        Assert.True(split[1].IsSplit && split[1].Kind is RowKind.Reworded && !split[1].HasChanges);

        var merged = Compare([Scope, Purpose, Penalty, Duty], [Scope, whole, Duty]).Rows;
        Assert.Equal(["art-1..art-1", "art-2..art-2", "art-4..art-3"], merged.Select(r => r.Anchor));
        Assert.True(merged[1].IsMerged);
    }

    [Fact]
    public void Nothing_compares_with_anything()
    {
        Assert.Empty(Compare([], []).Rows);
        Assert.Equal([RowKind.Added], Compare([], [Purpose]).Rows.Select(r => r.Kind));
        Assert.Equal([RowKind.Dropped], Compare([Purpose], []).Rows.Select(r => r.Kind));
        Assert.Empty(Compare(["。", "\ud842"], ["，"]).Rows);
    }

    [Fact]
    public void A_thousand_equal_clauses_match_in_order()
    {
        var same = Enumerable.Repeat(Duty, 1000).ToArray();
        var rows = Compare([.. same, Purpose], [Purpose, .. same[..^1], Scope]).Rows;
        Assert.Equal(999, rows.Count(r => r.Kind is RowKind.Equal));
        Assert.Single(rows, r => r.Kind is RowKind.Moved);
    }

    [Fact]
    public void The_head_and_the_foot_are_not_compared()
    {
        var document = PlantedEdits.Document("old00001", [Purpose]);
        var titled = document with { Paragraphs = document.Paragraphs.Insert(0, new() { Role = ParagraphRole.Title, Text = "样本办法", Anchor = Anchor.Parse("p-1") }) };
        Assert.Equal(RowKind.Equal, Assert.Single(DocumentComparison.Of(document, titled).Rows).Kind);
    }

    private static DocumentComparison Compare(string[] old, string[] @new) =>
        DocumentComparison.Of(PlantedEdits.Document("old00001", old), PlantedEdits.Document("new00001", @new));

    // Without the number that opens the clause.
    private static string Show(ComparisonSide side)
    {
        var text = side.Text;
        foreach (var change in side.Changes.Reverse())
        {
            text = text.Insert(change.End, "]").Insert(change.Start, "[");
        }

        return text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}
