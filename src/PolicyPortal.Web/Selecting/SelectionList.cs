using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Selecting;

/// <summary>A reader's selection as it is kept and sent: a line a clause, its address and then, after a space, what the reader notes of it.</summary>
/// <remarks>An address may be whole or from the root, with the clause behind # or as a part of the path, or only <c>id#anchor</c>.</remarks>
public sealed partial record SelectionList(ImmutableArray<SelectionEntry> Entries, ImmutableArray<string> Unread)
{
    public const int MaxEntries = 100;
    public const int MaxNote = 150;

    /// <summary>In UTF-16 units; what goes beyond is not read.</summary>
    public const int MaxLength = 60_000;

    /// <summary>Never fails: lines that hold no address are given back.</summary>
    public static SelectionList Parse(string? text)
    {
        var entries = ImmutableArray.CreateBuilder<SelectionEntry>();
        var unread = ImmutableArray.CreateBuilder<string>();
        var read = text is null || text.Length <= MaxLength ? text ?? "" : text[..MaxLength];
        foreach (var line in read.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MaxEntries))
        {
            var match = Line().Match(line);
            if (match.Success && DocumentId.TryParse(match.Groups["id"].Value, null, out var id) && Anchor.TryParse(match.Groups["anchor"].Value, null, out var anchor))
            {
                entries.Add(new SelectionEntry(id, anchor, Shortened(match.Groups["note"].Value.Trim())));
            }
            else
            {
                unread.Add(Shortened(line));
            }
        }

        return new(entries.ToImmutable(), unread.ToImmutable());
    }

    private static string Shortened(string text) =>
        text.Length <= MaxNote ? text : text[..(char.IsHighSurrogate(text[MaxNote - 1]) ? MaxNote - 1 : MaxNote)];

    [GeneratedRegex(@"^(?:(?:https?://[^/\s]+)?/documents/)?(?<id>[0-9a-z]{8,16})(?:\?[^#\s]*)?[#/](?<anchor>[a-z][0-9a-z_~-]*)(?:\s+(?<note>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}

/// <param name="Note">The reader's; empty for none.</param>
public sealed record SelectionEntry(DocumentId Document, Anchor Anchor, string Note);
