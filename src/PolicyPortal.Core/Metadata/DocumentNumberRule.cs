using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Metadata;

/// <summary>发文字号 on a line of its own, under the letterhead or the title. GB/T 9704-2012, 7.2.5.</summary>
internal static partial class DocumentNumberRule
{
    public static DocumentNumber? TryRead(string line) =>
        line.Length <= 40 && DocumentNumber.TryParse(Wrapper().Replace(line, "")) is { } number ? number : null;

    /// <summary>The number of the decree that put a text into force, in its 题注: （…国务院令第133号发布）.</summary>
    public static DocumentNumber? FindDecree(string note) =>
        Decree().Match(note) is { Success: true } m ? DocumentNumber.TryParse(m.Value) : null;

    [GeneratedRegex(@"^[（(](?=.*号[)）]$)|(?<=号)[)）]$")]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"(?<=[0-9日])(?:中华人民共和国)?\p{IsCJKUnifiedIdeographs}{2,16}令第[0-9]{1,5}号")]
    private static partial Regex Decree();
}
