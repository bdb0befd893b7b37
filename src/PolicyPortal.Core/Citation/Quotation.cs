namespace PolicyPortal.Core.Citation;

/// <summary>The words, and under them where they stand.</summary>
public static class Quotation
{
    public static string Write(CitedPlace cited) => cited.Text.Length == 0 ? RunningText.Write(cited) : $"{cited.Text}\n{RunningText.Write(cited)}";
}
