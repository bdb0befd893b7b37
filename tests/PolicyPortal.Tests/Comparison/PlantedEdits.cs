using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Tests.Comparison;

/// <summary>What was done to a clause, and so what its row must say.</summary>
internal enum Planted
{
    Nothing,
    Reworded,
    Moved,
    Added,
    Dropped,
    Split,
    Merged,
}

/// <summary>An older version of a real text, made by hand as amendments change one: a clause in five is edited, and all are numbered anew.</summary>
/// <param name="Truth">By the row that must come of it: the texts of its old and new clauses, without numbers.</param>
internal sealed record PlantedEdits(PolicyDocument Old, PolicyDocument New, List<(Planted Edit, string Old, string New)> Truth)
{
    private const int Editable = 25;

    /// <param name="clauses">Texts of the law's clauses, without numbers, in order.</param>
    /// <param name="foreign">Texts of another law, to add from.</param>
    public static PlantedEdits Of(IReadOnlyList<string> clauses, IReadOnlyList<string> foreign, Random random)
    {
        var truth = new List<(Planted, string, string)>();
        var rows = new List<(string[] Old, string[] New)>();
        var moved = new List<(string Text, int From)>();
        for (var i = 0; i < clauses.Count; i++)
        {
            var text = clauses[i];
            var edit = text.Length >= Editable && random.Next(5) == 0 ? (Planted)random.Next(1, 7) : Planted.Nothing;
            switch (edit)
            {
                case Planted.Reworded:
                    Row(edit, [text], [Reword(text, foreign, random)]);
                    break;
                case Planted.Moved:
                    moved.Add((text, rows.Count));
                    rows.Add(([text], []));
                    truth.Add((edit, text, text));
                    break;
                case Planted.Added:
                    var added = foreign[random.Next(foreign.Count)];
                    Row(Planted.Added, [], [added]);
                    Row(Planted.Nothing, [text], [text]);
                    break;
                case Planted.Dropped:
                    Row(edit, [text], []);
                    break;
                case Planted.Split when Halves(text) is { } halves:
                    Row(edit, [text], halves);
                    break;
                case Planted.Merged when i + 1 < clauses.Count:
                    Row(edit, [text, clauses[++i]], [text + clauses[i]]);
                    break;
                default:
                    Row(Planted.Nothing, [text], [text]);
                    break;
            }
        }

        // Far enough that a reader would say so.
        foreach (var (text, from) in moved)
        {
            var to = (from + (rows.Count / 3) + random.Next(Math.Max(1, rows.Count / 3))) % rows.Count;
            rows[to] = (rows[to].Old, [.. rows[to].New, text]);
        }

        return new(Document("old00001", rows.SelectMany(r => r.Old)), Document("new00001", rows.SelectMany(r => r.New)), truth);

        void Row(Planted edit, string[] old, string[] @new)
        {
            rows.Add((old, @new));
            truth.Add((edit, string.Concat(old), string.Concat(@new)));
        }
    }

    /// <summary>What a row says, in the words of <see cref="Planted"/>.</summary>
    public static Planted Said(ComparisonRow row) =>
        row.IsSplit ? Planted.Split
        : row.IsMerged ? Planted.Merged
        : row.Kind switch
        {
            RowKind.Equal => Planted.Nothing,
            RowKind.Reworded => Planted.Reworded,
            RowKind.Moved => Planted.Moved,
            RowKind.Added => Planted.Added,
            _ => Planted.Dropped,
        };

    public static PolicyDocument Document(string id, IEnumerable<string> clauses) => new()
    {
        Id = DocumentId.Parse(id),
        Metadata = new DocumentMetadata { Kind = DocumentKind.Law, Title = "中华人民共和国样本法" },
        Paragraphs = [.. clauses.Select((text, i) => Clause(text, i + 1))],
    };

    private static Paragraph Clause(string text, int number) => new()
    {
        Role = ParagraphRole.Clause,
        Level = 1,
        Ordinal = new Ordinal(OrdinalStyle.Article, number, 0, $"第{number}条"),
        Text = $"第{number}条 {text}",
        Anchor = Anchor.Parse($"art-{number}"),
    };

    // One to three of: a phrase taken out, a phrase put in, a phrase in the place of another. About a fifth of the text, never more than a half.
    private static string Reword(string text, IReadOnlyList<string> foreign, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var length = Math.Min(random.Next(2, 12), text.Length / 6);
            var at = random.Next(text.Length - length);
            var other = foreign[random.Next(foreign.Count)];
            var from = random.Next(Math.Max(1, other.Length - length));
            var phrase = other.Substring(from, Math.Min(length, other.Length - from));
            text = random.Next(3) switch
            {
                0 when text.Length > Editable => text.Remove(at, length),
                1 => text.Insert(at, phrase),
                _ => text.Remove(at, length).Insert(at, phrase),
            };
        }

        return text;
    }

    // At the sentence's end next to the middle; null for a text of one sentence, or where a part would be too short to be told.
    private static string[]? Halves(string text)
    {
        var ends = Enumerable.Range(0, text.Length).Where(i => text[i] is '。' or '；').Select(i => i + 1).Where(i => i > 15 && text.Length - i > 15).ToList();
        return ends.Count == 0 ? null : ends.MinBy(i => Math.Abs(i - (text.Length / 2))) is var at ? [text[..at], text[at..]] : null;
    }
}
