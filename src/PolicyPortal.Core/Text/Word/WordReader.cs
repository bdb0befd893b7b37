using PolicyPortal.Core.Model;
namespace PolicyPortal.Core.Text.Word;
internal static class WordReader { public static DecodedSource Read(Source blank, byte[] bytes) => DecodedSource.Refused("unsupported-format", "x"); }
