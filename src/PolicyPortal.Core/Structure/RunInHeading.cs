namespace PolicyPortal.Core.Structure;

/// <summary>A heading that runs into its clause's text: 1.强化统筹部署。各地各高校要….</summary>
public static class RunInHeading
{
    private const int Longest = 42;

    /// <returns>Where the heading ends in the text; null when the clause has none.</returns>
    public static int? EndIn(string text, int labelLength)
    {
        var stop = text.IndexOf('。', labelLength);
        if (stop < 0 || stop == text.Length - 1 || stop - labelLength > Longest)
        {
            return null;
        }

        // A heading names; it does not list, ask or quote half a sentence.
        var heading = text.AsSpan(labelLength, stop - labelLength);
        return heading.Trim().Length >= 2 && heading.IndexOfAny('；', '：') < 0 && heading.Count('“') == heading.Count('”') ? stop + 1 : null;
    }
}
