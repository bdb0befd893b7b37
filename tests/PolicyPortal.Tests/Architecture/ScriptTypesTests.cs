using System.Diagnostics;
using Xunit;

namespace PolicyPortal.Tests.Architecture;

/// <summary>The scripts' types, which stand in comments, are true. Needs node and what <c>npm install</c> puts into tests/scripts; says so where they are missing.</summary>
public class ScriptTypesTests
{
    [Fact]
    public async Task Every_script_is_well_typed()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "scripts");
        var compiler = Path.Combine(folder, "node_modules", "typescript", "bin", "tsc");
        Assert.SkipUnless(File.Exists(compiler), "The types of the scripts were not checked: run npm install in tests/scripts.");

        using var check = Process.Start(new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, ArgumentList = { compiler, "--project", "jsconfig.json" } })!;
        var said = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(check.ExitCode == 0, said);
    }
}
