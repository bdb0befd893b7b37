using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>What a law's 题注 says of its life, and which of its events made the text as it stands.</summary>
internal static class HistoryReader
{
    public static Reading<ImmutableArray<HistoryEvent>>? Read(HeadNotes notes)
    {
        var events = notes.Events()
            .Select(m => new HistoryEvent(m.Date, m.Act, m.Bodies.IsEmpty ? null : string.Join('、', m.Bodies), m.Text.ReplaceLineEndings(" "), notes.RangeOf(m)))
            .ToImmutableArray();
        var ranges = events.Select(e => e.Range).OfType<TextSpan>().ToImmutableArray();
        return events.IsEmpty ? null : new(events, new("history", EvidenceOrigin.Read, SourceWords.Extent(ranges), "题注"));
    }

    /// <summary>The events that made the present text: the last revision of the whole and what followed it, otherwise the first events; amendments of single articles aside.</summary>
    public static ImmutableArray<HistoryRule.Mention> Founding(HeadNotes notes)
    {
        var events = notes.Events();
        var founding = events.Where(m => m.Founds).ToImmutableArray();
        var revised = founding.LastOrDefault(m => m.Act is HistoryAct.Revised);
        return revised is null ? founding : [.. founding.SkipWhile(m => m != revised)];
    }
}
