using System.Reflection;

namespace PolicyPortal.Browser;

/// <summary>Where the build put what the tests run.</summary>
internal static class BuiltPortal
{
    public static string Assembly { get; } = Path("PortalAssembly");

    /// <summary>The portal's own folder, with wwwroot and settings.</summary>
    public static string Folder { get; } = Path("PortalFolder");

    public static string Seeds { get; } = Path("Seeds");

    private static string Path(string name) => System.IO.Path.GetFullPath(
        typeof(BuiltPortal).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!);
}
