using System.Diagnostics.CodeAnalysis;

namespace PolicyPortal.Core.Model;

/// <summary>A document's address: opaque, short and ASCII. Minted once, kept for good.</summary>
/// <remarks>8 to 16 characters of a–z and 0–9. </remarks>
public readonly record struct DocumentId : IParsable<DocumentId>
{
    private readonly string? _value;

    private DocumentId(string value) => _value = value;

    public string Value => _value ?? "";

    public static DocumentId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"\"{s}\" is not a document id: 8 to 16 of a-z and 0-9.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DocumentId result)
    {
        var valid = s is { Length: >= 8 and <= 16 } && s.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
        result = valid ? new DocumentId(s!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
