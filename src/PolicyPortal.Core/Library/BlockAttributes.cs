using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>What a line such as <c>{.addressees #p-4hd82s}</c> says of the block below it; only what the block itself does not say.</summary>
internal sealed partial record BlockAttributes
{
    /// <summary>Deeper than any outline; what is beyond is a slip of the pen.</summary>
    public const int MaxLevel = 40;

    private const string None = "none";

    public static BlockAttributes Nothing { get; } = new();

    public ParagraphRole? Role { get; init; }

    public Anchor? Anchor { get; init; }

    public int? Level { get; init; }

    /// <summary>The ordinal, or that there is none though the text looks so.</summary>
    public Said<Ordinal>? Ordinal { get; init; }

    /// <summary>The run-in heading's end, or that there is none.</summary>
    public Said<int?>? RunIn { get; init; }

    /// <summary>How many of a row's cells the table prints; the others fill the line up.</summary>
    public int? Cells { get; init; }

    /// <returns>null when the line is not an attribute line. What it does not know in one, it passes over.</returns>
    public static BlockAttributes? TryRead(string line)
    {
        if (line is not ['{', .., '}'])
        {
            return null;
        }

        var attributes = Nothing;
        string? number = null, label = null;
        foreach (Match token in Tokens().Matches(line[1..^1]))
        {
            var value = token.Groups["quoted"] is { Success: true } quoted ? MarkdownText.Unescape(quoted.Value) : token.Groups["value"].Value;
            switch (token.Groups["key"].Value)
            {
                case ".":
                    attributes = attributes with { Role = RoleNames.TryParse(value) ?? attributes.Role };
                    break;
                case "#" when Model.Anchor.TryParse(value, null, out var anchor):
                    attributes = attributes with { Anchor = anchor };
                    break;
                case "level=" when Integer(value) is { } level and <= MaxLevel:
                    attributes = attributes with { Level = level };
                    break;
                case "cells=" when Integer(value) is { } cells:
                    attributes = attributes with { Cells = cells };
                    break;
                case "runin=" when value == None || Integer(value) is not null:
                    attributes = attributes with { RunIn = new(Integer(value)) };
                    break;
                case "n=":
                    number = value;
                    break;
                case "label=":
                    label = value;
                    break;
            }
        }

        return number is null ? attributes : attributes with { Ordinal = ReadOrdinal(number, label ?? "") };
    }

    /// <returns>Empty when there is nothing to say.</returns>
    public override string ToString()
    {
        var line = new StringBuilder();
        Add(Role is { } role ? "." + RoleNames.Of(role) : null);
        Add(Anchor is { } anchor ? "#" + anchor.Value : null);
        Add(Level is { } level ? $"level={Text(level)}" : null);
        Add(Ordinal is { } ordinal ? WriteOrdinal(ordinal.Value) : null);
        Add(RunIn is { } runIn ? $"runin={(runIn.Value is { } end ? Text(end) : None)}" : null);
        Add(Cells is { } cells ? $"cells={Text(cells)}" : null);
        return line.Length == 0 ? "" : line.Append('}').ToString();

        void Add(string? part)
        {
            if (part is not null)
            {
                line.Append(line.Length == 0 ? '{' : ' ').Append(part);
            }
        }
    }

    private static string WriteOrdinal(Ordinal? ordinal) => ordinal is null
        ? $"n={None}"
        : $"n={ordinal.Style.AnchorPrefix()}:{Text(ordinal.Number)}{(ordinal.Sub == 0 ? "" : "_" + Text(ordinal.Sub))}"
            + $" label=\"{MarkdownText.Escape(ordinal.Label).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static Said<Ordinal>? ReadOrdinal(string number, string label)
    {
        if (number == None)
        {
            return new(null);
        }

        if (OrdinalName().Match(number) is not { Success: true } m
            || Integer(m.Groups["number"].Value) is not { } value
            || Enum.GetValues<OrdinalStyle>().FirstOrDefault(s => s.AnchorPrefix() == m.Groups["style"].Value, (OrdinalStyle)(-1)) is var style && style < 0)
        {
            return null;
        }

        return new(new Ordinal(style, value, Integer(m.Groups["sub"].Value) ?? 0, label));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Integer(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex("""(?<=^|\s)(?<key>[.#]|[a-z]+=)(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<value>[^\s"]+))(?=\s|$)""")]
    private static partial Regex Tokens();

    [GeneratedRegex("^(?<style>[a-z]+):(?<number>[0-9]+)(?:_(?<sub>[0-9]+))?$")]
    private static partial Regex OrdinalName();
}

/// <summary>That something was said, be it that there is none.</summary>
internal sealed record Said<T>(T? Value);
