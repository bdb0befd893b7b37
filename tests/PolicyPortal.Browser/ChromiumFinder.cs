using System.Diagnostics;
using Microsoft.Playwright;

namespace PolicyPortal.Browser;

/// <summary>Finds a Chromium, or gets one.</summary>
internal static class ChromiumFinder
{
    private static readonly string[] UsualNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <returns>The path of an executable that is there.</returns>
    /// <exception cref="InvalidOperationException">There is none and none can be had; the message says how to get one.</exception>
    public static string Find(IPlaywright playwright) =>
        Named() ?? Installed(playwright) ?? Downloaded(playwright) ?? FromDebian()
        ?? throw new InvalidOperationException(
            "These tests need Chromium, which is neither here nor could be installed. Install it (on Debian: apt-get install chromium "
            + "fonts-noto-cjk; elsewhere Google Chrome will do), or set the environment variable CHROMIUM_PATH to its executable.");

    private static string? Named()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        return string.IsNullOrEmpty(path) ? null
            : File.Exists(path) ? path
            : throw new InvalidOperationException($"CHROMIUM_PATH names \"{path}\", which is not there.");
    }

    private static string? Installed(IPlaywright playwright) =>
        File.Exists(playwright.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath : OnPath();

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => UsualNames.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static string? Downloaded(IPlaywright playwright) =>
        Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 ? Installed(playwright) : null;

    // Debian's own packages, where nothing asks for a password.
    private static string? FromDebian() =>
        File.Exists("/etc/debian_version") && Environment.UserName == "root"
        && Run("apt-get", "update") && Run("apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk")
            ? OnPath() : null;

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
