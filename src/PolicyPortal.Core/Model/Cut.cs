namespace PolicyPortal.Core.Model;

/// <summary>Why one printed line stands where it stands: for people who check how a source was read. It is made when asked for and never kept.</summary>
/// <param name="Line">The printed line's range in the source.</param>
/// <param name="Reason">In Chinese, a few words; several grounds are parted by ；.</param>
public sealed record Cut(TextSpan Line, CutKind Kind, string Reason)
{
    /// <summary>Why most lines go on with a paragraph: what is usual need not be said at every line.</summary>
    public const string LineBeforeIsFull = "上一行已排满";

    public bool IsUsual => Kind is CutKind.Joined && Reason == LineBeforeIsFull;
}

/// <summary>What was decided of a printed line.</summary>
public enum CutKind
{
    /// <summary>It goes on with the paragraph of the line before.</summary>
    Joined,

    /// <summary>It opens a paragraph.</summary>
    Paragraph,

    /// <summary>It opens a document.</summary>
    Document,

    /// <summary>It belongs to the page, not to the text.</summary>
    Furniture,
}
