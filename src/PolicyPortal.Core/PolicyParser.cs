using PolicyPortal.Core.Model;

namespace PolicyPortal.Core;

/// <summary>Text in, documents out: pure and total.</summary>
public static class PolicyParser
{
    public static ParsedSource Parse(Source source) => new(source, [new TextSpan(0, source.Text.Length)], [], []);
}
