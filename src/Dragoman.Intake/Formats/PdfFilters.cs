using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Dragoman.Intake;

/// <summary>The filters of PDF streams, each charged for what comes out of it before it does.</summary>
internal sealed class PdfFilters(Budget budget) : IFilterProvider
{
    private readonly DefaultFilterProvider known = (DefaultFilterProvider)DefaultFilterProvider.Instance;

    /// <summary>The budget, for the parts of the PDF reader that are made by the library and reached through its options.</summary>
    public Budget Budget { get; } = budget;

    /// <summary>Bytes of the file and of its contents, as often as they are looked at.</summary>
    public Tally Looked { get; } = budget.Looked();

    /// <summary>Operators and their arguments that were made from bytes.</summary>
    public Tally Parsed { get; } = budget.Operators();

    /// <summary>Operators as often as they are drawn.</summary>
    public Tally Operators { get; } = budget.Operators();

    public Tally Letters { get; } = budget.Letters();

    public Tally PageLetters { get; } = budget.PageLetters();

    /// <summary>Says again what went over, where the library swallowed it.</summary>
    public void Check()
    {
        Looked.Check();
        Parsed.Check();
        Operators.Check();
        Letters.Check();
        PageLetters.Check();
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Metered(known.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Metered(known.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Metered(known.GetAllFilters());

    private Filter[] Metered(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(filter, Budget))];

    private sealed class Filter(IFilter inner, Budget budget) : IFilter
    {
        /// <summary>The other compressed kinds can't be measured without holding what comes out, as much as 2600-fold; no page's text is longer packed.</summary>
        private const int LongestUnmeasured = 64 << 10;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter)
                Measure(input);
            else if (inner is LzwFilter && input.Length > LongestUnmeasured)
                budget.Unpacked(long.MaxValue >> 1);
            var decoded = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (inner is not FlateFilter)
                budget.Unpacked(decoded.Length);
            return decoded;
        }

        /// <summary>Inflates into nothing, so that what is too much is never held.</summary>
        private void Measure(Memory<byte> input)
        {
            const int head = 2;
            if (input.Length <= head)
                return;
            Span<byte> nothing = stackalloc byte[8192];
            using var packed = new MemoryStream(input[head..].ToArray(), writable: false);
            using var stream = new DeflateStream(packed, CompressionMode.Decompress);
            try
            {
                for (int read; (read = stream.Read(nothing)) > 0;)
                    budget.Unpacked(read);
            }
            catch (InvalidDataException)
            {
                // The library says what is broken, and keeps what came before.
            }
        }
    }
}
