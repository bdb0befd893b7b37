namespace PolicyPortal.Cli;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Something that was read, or was to be written, is not as it should be.</summary>
    public const int Data = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;
}
