using Microsoft.Extensions.Configuration;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

public sealed class PortalFoldersTests : IDisposable
{
    private static readonly PortalSettings Usual = PortalSettings.Read(new ConfigurationBuilder().Build());
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("policyportal-folders-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_working_folder_counts_when_the_sources_are_there()
    {
        Make("here/seeds");
        Make("repo/seeds");
        Make("repo/src/Web");
        var folders = PortalFolders.Of(Usual, At("here"), At("repo/src/Web"));
        Assert.Equal([At("here/seeds")], folders.Sources);
        Assert.Equal(At("here/data"), folders.Data);
        Assert.Equal(At("here/data/index"), folders.Index);
    }

    [Fact]
    public void Else_the_nearest_folder_above_the_program_that_has_them()
    {
        Make("repo/seeds");
        Make("repo/src/Web");
        Make("elsewhere");
        Assert.Equal(At("repo"), PortalFolders.Of(Usual, At("repo/src/Web"), At("repo/src/Web")).Base);
        Assert.Equal(At("repo"), PortalFolders.Of(Usual, At("elsewhere"), At("repo/src/Web")).Base);
    }

    [Fact]
    public void Else_the_root_of_the_repository()
    {
        Make("repo/src/Web");
        File.WriteAllText(At("repo/PolicyPortal.sln"), "");
        Assert.Equal(At("repo"), PortalFolders.Of(Usual, At("repo/src/Web"), At("repo/src/Web")).Base);
    }

    [Fact]
    public void Absolute_folders_stay_as_they_are()
    {
        var settings = Usual with { Data = At("d"), Sources = [At("s")] };
        var folders = PortalFolders.Of(settings, At(""), At(""));
        Assert.Equal(At("d"), folders.Data);
        Assert.Equal([At("s")], folders.Sources);
    }

    private void Make(string folder) => Directory.CreateDirectory(At(folder));

    private string At(string path) => Path.GetFullPath(path, _root.FullName);
}
