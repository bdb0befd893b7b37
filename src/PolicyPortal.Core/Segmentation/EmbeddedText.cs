using System.Text;

namespace PolicyPortal.Core.Segmentation;

/// <summary>Tables that the assembly carries as text.</summary>
internal static class EmbeddedText
{
    /// <param name="name">Of the resource, which is UTF-8 without a mark.</param>
    public static string Of(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
