namespace PolicyPortal.Core.Model;

/// <summary>A half-open range of a text, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    /// <summary>The part of <paramref name="text"/> that this span covers.</summary>
    public string Of(string text) => text[Start..End];

    public override string ToString() => $"{Start}-{End}";
}
