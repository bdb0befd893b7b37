namespace PolicyPortal.Core.Library;

/// <summary>A library file that is no document: what is wrong with it, and where.</summary>
public sealed class LibraryFormatException : FormatException
{
    public LibraryFormatException()
        : this(1, "The file is not a document.")
    {
    }

    public LibraryFormatException(string message)
        : this(1, message)
    {
    }

    public LibraryFormatException(string message, Exception innerException)
        : this(1, message, innerException)
    {
    }

    /// <param name="line">From 1.</param>
    public LibraryFormatException(int line, string message, Exception? innerException = null)
        : base($"Line {line}: {message}", innerException) => Line = line;

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }
}
