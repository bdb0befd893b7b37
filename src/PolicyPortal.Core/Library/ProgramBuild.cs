namespace PolicyPortal.Core.Library;

/// <summary>This build of the program: another one may read the same text better, so what it has made of a text is made anew.</summary>
public static class ProgramBuild
{
    public static string Id { get; } = typeof(ProgramBuild).Assembly.ManifestModule.ModuleVersionId.ToString("n");
}
