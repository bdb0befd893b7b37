using PolicyPortal.Core.Model;
namespace PolicyPortal.Core.Text.Pdf;
internal static class PdfReader { public static DecodedSource Read(Source blank, byte[] bytes) => DecodedSource.Refused("unsupported-format", "x"); }
