namespace PolicyPortal.Web.Api;

/// <summary>What can be read can also be asked after: link checkers and monitors send HEAD, which the server answers without the body.</summary>
internal static class Reading
{
    /// <summary>Not a method that maps both: handlers are compiled with the program only where it is seen which handler is mapped, and beforehand at every start otherwise.</summary>
    public static string[] Methods { get; } = [HttpMethods.Get, HttpMethods.Head];
}
