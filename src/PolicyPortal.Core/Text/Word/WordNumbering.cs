using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyPortal.Core.Text.Word;

/// <summary>The numbers that Word's lists print: no text holds them, so they are counted as Word does. ECMA-376, part 1, 17.9.</summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;

    private readonly WordStyles _styles;
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, AbstractNum> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int Instance, int Level)> _started = [];

    public WordNumbering(MainDocumentPart main, WordStyles styles)
    {
        _styles = styles;
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            _instances.TryAdd(instance.NumberID?.Value ?? 0, instance);
        }

        foreach (var list in numbering?.Elements<AbstractNum>() ?? [])
        {
            _lists.TryAdd(list.AbstractNumberId?.Value ?? -1, list);
        }
    }

    /// <summary>The number that a paragraph prints, with what parts it from the text; it counts on. Ask once for each paragraph, in printed order.</summary>
    /// <returns>Empty for a paragraph without a number, or with a bullet.</returns>
    public string Next(ParagraphProperties? paragraph)
    {
        if (Place(paragraph) is not var (id, level) || id == 0 || !_instances.TryGetValue(id, out var instance) || List(instance) is not { } list)
        {
            return "";
        }

        var counters = Count(id, level, instance, list);
        var definition = Level(instance, list, level);
        if (definition?.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet)
        {
            return "";
        }

        var legal = definition?.IsLegalNumberingStyle is { } legalStyle && legalStyle.Val?.Value != false;
        var label = Token().Replace(definition?.LevelText?.Val?.Value ?? "", token => Printed(instance, list, counters, token.Value[1] - '1', legal && token.Value[1] - '1' < level));
        var apart = definition?.LevelSuffix?.Val?.Value != LevelSuffixValues.Nothing && label.Length > 0 && !LabelEnd.Contains(label[^1]);
        return label + (apart ? " " : "");
    }

    // A mark that closes the number needs no space behind it: 一、, （一）, 1..
    private const string LabelEnd = "、．.）)】〕：: ";

    private (int Id, int Level)? Place(ParagraphProperties? paragraph)
    {
        var own = paragraph?.NumberingProperties;
        if (own?.NumberingId?.Val?.Value is { } id)
        {
            return (id, Clamp(own.NumberingLevelReference?.Val?.Value ?? 0));
        }

        foreach (var style in _styles.Chain(paragraph))
        {
            if (style.StyleParagraphProperties?.NumberingProperties is { NumberingId.Val.Value: var number } inherited)
            {
                // A heading's style and a list's level name each other; the list says which level it is.
                var linked = number is var n && _instances.TryGetValue(n, out var instance)
                    ? List(instance)?.Elements<Level>().FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val?.Value == style.StyleId?.Value)?.LevelIndex?.Value
                    : null;
                return (number, Clamp(own?.NumberingLevelReference?.Val?.Value ?? linked ?? inherited.NumberingLevelReference?.Val?.Value ?? 0));
            }
        }

        return null;
    }

    private AbstractNum? List(NumberingInstance instance)
    {
        var list = _lists.GetValueOrDefault(instance.AbstractNumId?.Val?.Value ?? -1);

        // A list that only names a numbering style is that style's list.
        return list?.NumberingStyleLink?.Val?.Value is { } link
            ? _lists.Values.FirstOrDefault(l => l.StyleLink?.Val?.Value == link) ?? list
            : list;
    }

    private int?[] Count(int id, int level, NumberingInstance instance, AbstractNum list)
    {
        var key = list.AbstractNumberId?.Value ?? -1;
        if (!_counters.TryGetValue(key, out var counters))
        {
            _counters[key] = counters = new int?[Levels];
        }

        // The first paragraph of an instance that starts anew does so; the list's other instances count on from there.
        if (Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value is { } anew && _started.Add((id, level)))
        {
            counters[level] = anew;
        }
        else
        {
            counters[level] = counters[level] is { } before ? Math.Min(before, int.MaxValue - 1) + 1 : Start(instance, list, level);
        }

        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            // 17.9.10: a level begins anew after any higher one, after the one that it names, or never (0).
            var restart = Level(instance, list, deeper)?.LevelRestart?.Val?.Value;
            if (restart is null || (restart > 0 && level < restart))
            {
                counters[deeper] = null;
            }
        }

        return counters;
    }

    private static string Printed(NumberingInstance instance, AbstractNum list, int?[] counters, int level, bool legal)
    {
        var format = Level(instance, list, level)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        return WordNumberFormat.Print(legal ? NumberFormatValues.Decimal : format, counters[level] ?? Start(instance, list, level)) ?? "";
    }

    private static int Start(NumberingInstance instance, AbstractNum list, int level) => Level(instance, list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static Level? Level(NumberingInstance instance, AbstractNum list, int level) =>
        Override(instance, level)?.Level ?? list.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static LevelOverride? Override(NumberingInstance instance, int level) => instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private static int Clamp(int level) => Math.Clamp(level, 0, Levels - 1);

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Token();
}
