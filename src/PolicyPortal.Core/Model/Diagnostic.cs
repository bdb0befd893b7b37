namespace PolicyPortal.Core.Model;

/// <summary>Something about a source that a person should know.</summary>
/// <param name="Code">Stable, in kebab-case: <c>number-repeated</c>.</param>
/// <param name="Message">One sentence, in Chinese.</param>
/// <param name="Range">Where in the source; null where it concerns the whole.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Code, string Message, TextSpan? Range = null);

public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>The result may be wrong here.</summary>
    Warning,

    /// <summary>The source, or a part of it, could not be taken in.</summary>
    Error,
}
