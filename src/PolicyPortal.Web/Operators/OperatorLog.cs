namespace PolicyPortal.Web.Operators;

/// <summary>What the log tells of those who take documents in: who came, and what they did.</summary>
internal static partial class OperatorLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Operator signed in from {From}")]
    public static partial void SignedIn(this ILogger log, string from);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A wrong operator key from {From}")]
    public static partial void WrongKey(this ILogger log, string from);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Name} accepted as {File}: {Documents} documents")]
    public static partial void Accepted(this ILogger log, string name, string file, int documents);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Name} discarded")]
    public static partial void Discarded(this ILogger log, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Draft {Name} lies in the source folder but is not taken in yet")]
    public static partial void Waiting(this ILogger log, Exception exception, string name);
}
