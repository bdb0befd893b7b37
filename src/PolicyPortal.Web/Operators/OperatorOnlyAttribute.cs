namespace PolicyPortal.Web.Operators;

/// <summary>Marks pages that are there only where an operator's key is set, and only for who has signed in with it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OperatorOnlyAttribute : Attribute
{
    /// <summary>Whether the page is where one signs in, and so open to who has not.</summary>
    public bool IsDoor { get; init; }
}
