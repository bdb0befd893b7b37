using System.Text.Json;
using Xunit;

namespace PolicyPortal.Tests.Architecture;

/// <summary>The operator's guide and the program tell of the same settings.</summary>
public class SettingsAreDescribedTests
{
    public static TheoryData<string> Settings { get; } = [.. Keys()];

    [Theory, MemberData(nameof(Settings))]
    public void Every_setting_is_described_in_the_guides(string key) =>
        Assert.Contains(SourceTree.Under("docs", ".md"), guide => guide.Text.Contains($"`{key}`", StringComparison.Ordinal));

    private static IEnumerable<string> Keys()
    {
        var file = Path.Combine(RepositoryFiles.Root, "src", "PolicyPortal.Web", "appsettings.json");
        using var settings = JsonDocument.Parse(File.ReadAllText(file));
        return [.. Keys(settings.RootElement, "")];
    }

    private static IEnumerable<string> Keys(JsonElement element, string prefix) =>
        element.EnumerateObject().SelectMany(property => property.Value.ValueKind is JsonValueKind.Object
            ? Keys(property.Value, $"{prefix}{property.Name}:")
            : [prefix + property.Name]);
}
