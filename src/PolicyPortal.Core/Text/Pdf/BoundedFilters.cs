using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace PolicyPortal.Core.Text.Pdf;

/// <summary>PdfPig's filters, which unpack streams, with an end: a small file may unpack to more than any machine holds.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostBytes = 512L << 20;
    private const long MostBytesAStream = 128L << 20;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(filter, this))];

    private void Take(long bytes)
    {
        if (bytes > MostBytesAStream || Interlocked.Add(ref _unpacked, bytes) > MostBytes)
        {
            throw new PdfTooLargeException();
        }
    }

    private sealed class Filter(IFilter inner, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // Only Flate and LZW grow much; what Flate grows to is counted before the library makes room for it.
            owner.Take(inner is FlateFilter ? Unpacked(input) : 0);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.Take(inner is FlateFilter ? 0 : output.Length);
            return output;
        }

        private static long Unpacked(Memory<byte> input)
        {
            var buffer = new byte[1 << 16];
            long total = 0;
            try
            {
                using var stream = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                for (int read; total <= MostBytesAStream && (read = stream.Read(buffer)) > 0;)
                {
                    total += read;
                }
            }
            catch (InvalidDataException)
            {
                // A damaged stream is the library's to judge: it comes no further than this.
            }

            return total;
        }
    }
}

/// <summary>A PDF that unpacks to more than is allowed.</summary>
internal sealed class PdfTooLargeException : Exception
{
    public PdfTooLargeException()
    {
    }

    public PdfTooLargeException(string message)
        : base(message)
    {
    }

    public PdfTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
