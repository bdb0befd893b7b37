namespace PolicyPortal.Core.Text;

/// <summary>What a file's certain lines tell about its uncertain ones.</summary>
internal sealed record Habits(SentenceDensity Sentences, HeadingHabit Headings);
