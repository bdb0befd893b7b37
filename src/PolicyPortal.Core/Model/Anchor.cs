using System.Diagnostics.CodeAnalysis;

namespace PolicyPortal.Core.Model;

/// <summary>A paragraph's address inside its document: <c>cl-14</c>, <c>sec-4-cl-2</c>, <c>art-120_1</c>, <c>p-7k2m9x</c>.</summary>
/// <remarks>ASCII: a–z, 0–9, hyphen, underscore (之一) and tilde (a number that is printed twice); 1 to 120 characters.</remarks>
public readonly record struct Anchor : IParsable<Anchor>
{
    /// <summary>/documents/{id}/source shows what a document was read from, and so on: no paragraph may have those addresses.</summary>
    private static readonly string[] Reserved = ["source", "cite", "citations", "cited", "print"];

    private readonly string? _value;

    private Anchor(string value) => _value = value;

    public string Value => _value ?? "";

    public bool IsNone => string.IsNullOrEmpty(_value);

    /// <summary>Whether the anchor was minted for an unnumbered paragraph; the others are named by their printed number.</summary>
    public bool IsMinted => Value.StartsWith("p-", StringComparison.Ordinal);

    public static Anchor Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var anchor) ? anchor : throw new FormatException($"\"{s}\" is not an anchor.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Anchor result)
    {
        var valid = s is { Length: >= 1 and <= 120 } && char.IsAsciiLetterLower(s[0]) && !Reserved.Contains(s)
            && s.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c is '-' or '_' or '~');
        result = valid ? new Anchor(s!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
