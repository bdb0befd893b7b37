using System.Text.RegularExpressions;
using Xunit;

namespace PolicyPortal.Tests.Architecture;

/// <summary>The house as ARCHITECTURE.md tells of it: which room sees which.</summary>
public partial class HouseTests
{
    private const string Core = "src/PolicyPortal.Core";
    private static readonly string[] Stages = ["Text", "Splitting", "Structure", "Metadata", "Classification"];

    /// <summary>A folder of Core, and the folders that it may see.</summary>
    public static TheoryData<string, string[]> Rooms { get; } = new()
    {
        { "Model", [] },
        { "Text", ["Model"] },
        { "Splitting", ["Model", .. Stages] },
        { "Structure", ["Model", .. Stages] },
        { "Metadata", ["Model", .. Stages] },
        { "Classification", ["Model", .. Stages] },
        { "Parsing", ["Model", .. Stages] },
        { "Citation", ["Model"] },
        { "Segmentation", ["Model"] },
        { "Search", ["Model", "Text", "Segmentation"] },
        { "Terms", ["Model", "Segmentation"] },
        { "Library", ["Model", "Parsing", "Terms", .. Stages] },
        { "References", ["Model", "Text", "Library"] },
        { "Alignment", [] },
        { "Browsing", ["Model", "Segmentation", "Library"] },
        { "Suggestions", ["Model", "Segmentation", "Terms", "Library"] },
        { "Quotation", ["Model", "Segmentation", "Alignment", "Structure", "Search", "Library"] },
        { "Ingestion", ["Model", "Segmentation", "Alignment", "Terms", "Parsing", "Library", "Search", .. Stages] },
        { "Comparison", ["Model", "Segmentation", "Alignment"] },
    };

    [Fact]
    public void Every_folder_of_Core_has_its_place()
    {
        var rooms = Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, Core)).Select(folder => Path.GetFileName(folder)!);
        Assert.Empty(rooms.Except(["bin", "obj"]).Except(Rooms.Select(row => row.Data.Item1)));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void A_folder_of_Core_sees_only_the_stages_before_it(string room, string[] allowed)
    {
        var rooms = Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, Core)).Select(folder => Path.GetFileName(folder)!);
        var others = rooms.Except([room, .. allowed]).ToList();
        var files = SourceTree.Under(Core, ".cs").Where(f => f.Path.StartsWith($"{Core}/{room}/", StringComparison.Ordinal));
        Assert.Empty(files.SelectMany(f => others.Where(o => f.Sees($"PolicyPortal.Core.{o}")).Select(o => $"{f.Path} sees {o}")));
    }

    [Fact]
    public void Core_knows_neither_an_engine_nor_the_web()
    {
        string[] foreign = ["Lucene", "Microsoft.AspNetCore", "PolicyPortal.Lucene", "PolicyPortal.Web", "PolicyPortal.Cli"];
        Assert.Empty(SourceTree.Under(Core, ".cs").SelectMany(f => foreign.Where(f.Sees).Select(n => $"{f.Path} sees {n}")));

        var references = typeof(PolicyPortal.Core.PolicyParser).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(references, name => foreign.Any(n => name.StartsWith(n, StringComparison.Ordinal)));
    }

    [Fact]
    public void Core_touches_the_disk_in_the_library_only() =>
        Assert.Empty(SourceTree.Under(Core, ".cs")
            .Where(f => !f.Path.StartsWith($"{Core}/Library/", StringComparison.Ordinal) && Disk().IsMatch(f.Code))
            .Select(f => f.Path));

    [Fact]
    public void Only_the_programs_name_the_embedded_engine() =>
        Assert.Empty(SourceTree.Under("src/PolicyPortal.Web", ".cs", ".cshtml").Concat(SourceTree.Under("src/PolicyPortal.Cli", ".cs"))
            .Where(f => f.Name != "Program.cs" && (f.Sees("PolicyPortal.Lucene") || f.Sees("Lucene")))
            .Select(f => f.Path));

    [Fact]
    public void Web_and_Cli_do_not_see_each_other()
    {
        Assert.DoesNotContain("PolicyPortal.Cli", Project("PolicyPortal.Web"), StringComparison.Ordinal);
        Assert.DoesNotContain("PolicyPortal.Web", Project("PolicyPortal.Cli"), StringComparison.Ordinal);

        static string Project(string name) => File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", name, name + ".csproj"));
    }

    [Fact]
    public void No_file_says_a_path_of_somebodys_machine()
    {
        string[] folders = ["src", "tests", "docs", ".ci"];
        var files = folders.SelectMany(folder => SourceTree.Under(folder, ".cs", ".cshtml", ".csproj", ".props", ".json", ".md", ".js", ".css", ""));
        Assert.Empty(files.Where(f => MachinePath().IsMatch(f.Text)).Select(f => f.Path));
    }

    [GeneratedRegex(@"(?<![.\w])(?:System\.IO\.)?(?:File|Directory|FileStream|FileInfo|DirectoryInfo|StreamReader|StreamWriter)\s*[.(]")]
    private static partial Regex Disk();

    // Written so that this file does not match itself.
    [GeneratedRegex(@"(?<![\w.}])/(?:home|root|Users|work|tmp)[/]\w|\b[A-Z]:\\{1,2}Users")]
    private static partial Regex MachinePath();
}
