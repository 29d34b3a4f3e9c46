using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Dragoman.Intake.Tests;

/// <summary>Small pages that cost much, each made by code.</summary>
internal static class Bombs
{
    public const string Story = "Accord signed\n\nOSLO, March 4, 1999 (AFP) -- The foreign ministers of Norway and Chile signed a fisheries accord here on Thursday.\n";

    /// <summary>The ones that once stopped a desk, each with what its refusal says.</summary>
    public static IReadOnlyList<(string Name, string Limit, byte[] Content)> All { get; } =
    [
        ("nested.xml", "limit: 256", Nested("newsItem", 50_000)),
        ("nested.nitf", "limit: 256", Nested("nitf", 50_000)),
        ("forms.pdf", "letters on a page", FormsInForms(12)),
        ("lost.pdf", "bytes looked at", LostForm(2000, 50_000)),
        ("packed.pdf", "bytes unpacked", PackedPdf(200 << 20)),
        ("zips.zip", "limit:", ZipsInZips(18, 3)),
        ("overlap.zip", "lie over one another", OverlappingZip(400)),
        ("words.txt", "words", Encoding.UTF8.GetBytes(Words(1_000_000))),
    ];

    public static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => i % 12 == 11 ? "met." : i % 3 == 0 ? "ministers" : "of"));

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }
        return held.ToArray();
    }

    /// <summary>Elements within elements, in the body of a news item.</summary>
    public static byte[] Nested(string root, int deep, string element = "p")
    {
        var nested = string.Concat(Enumerable.Repeat($"<{element}>", deep)) + "The ministers met." + string.Concat(Enumerable.Repeat($"</{element}>", deep));
        return Encoding.UTF8.GetBytes(root == "nitf"
            ? $"<nitf><body><body.content>{nested}</body.content></body></nitf>"
            : $"<newsItem guid='a'><contentMeta><headline>Accord</headline></contentMeta><contentSet><inlineXML><html><body>{nested}</body></html></inlineXML></contentSet></newsItem>");
    }

    /// <summary>Archives of archives, each with so many of the same; the last are of stories.</summary>
    public static byte[] ZipsInZips(int wide, int deep)
    {
        var inner = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Story, 20)));
        var ending = ".txt";
        for (var level = 0; level < deep; level++)
        {
            var content = inner;
            var name = ending;
            inner = Zip(CompressionLevel.SmallestSize, [.. Enumerable.Range(0, wide).Select(i => ($"{i}{name}", content))]);
            ending = ".zip";
        }
        return inner;
    }

    /// <summary>A ZIP whose directory names one packed file so many times.</summary>
    public static byte[] OverlappingZip(int entries)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Story, 2000)));
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(text);
        var crc = Crc(text);
        using var zip = new MemoryStream();
        Span<byte> head = stackalloc byte[46];
        void Head(Span<byte> head, uint signature, int at)
        {
            head.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(head, signature);
            head[at] = 20;
            head[at + 4] = 8;
            BinaryPrimitives.WriteUInt32LittleEndian(head[(at + 10)..], crc);
            BinaryPrimitives.WriteInt32LittleEndian(head[(at + 14)..], (int)packed.Length);
            BinaryPrimitives.WriteInt32LittleEndian(head[(at + 18)..], text.Length);
            head[at + 22] = 5;
        }
        Head(head[..30], 0x04034b50, 4);
        zip.Write(head[..30]);
        zip.Write("a.txt"u8);
        packed.WriteTo(zip);
        var start = (int)zip.Length;
        for (var i = 0; i < entries; i++)
        {
            Head(head, 0x02014b50, 6);
            head[4] = 20;
            zip.Write(head);
            zip.Write("a.txt"u8);
        }
        var size = (int)zip.Length - start;
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteInt16LittleEndian(end[8..], (short)entries);
        BinaryPrimitives.WriteInt16LittleEndian(end[10..], (short)entries);
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], size);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], start);
        zip.Write(end);
        return zip.ToArray();
    }

    /// <summary>A PDF whose forms each draw the next one ten times.</summary>
    public static byte[] FormsInForms(int forms)
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
            Stream("", "BT /F 12 Tf 50 700 Td (Accord signed) Tj ET /X Do"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        for (var i = 0; i < forms; i++)
        {
            var next = i < forms - 1 ? $"/XObject<</X {7 + i} 0 R>>" : "";
            var draws = i < forms - 1 ? string.Concat(Enumerable.Repeat("/X Do ", 10)) : "BT /F 12 Tf (The ministers met) Tj ET";
            objects.Add(Stream($"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>{next}>>", draws));
        }
        return Pdf(objects);
    }

    /// <summary>A PDF whose page draws a form that isn't where the file says, so often: the file is searched for it each time.</summary>
    public static byte[] LostForm(int draws, int padding) => Pdf(
    [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<<" + string.Concat(Enumerable.Range(0, draws).Select(i => $"/X{i} {1000 + i} 0 R")) + ">>>>>>",
        Stream("", string.Concat(Enumerable.Range(0, draws).Select(i => $"/X{i} Do "))),
        Stream("", new string('.', padding)),
    ], lost: 1000 + draws);

    /// <summary>A PDF of one page with so many words that no reader knows for operators.</summary>
    public static byte[] UnknownOperators(int count) => Pdf(
    [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        Stream("", "BT /F 12 Tf 50 700 Td (The ministers met in Oslo.) Tj 1 0 0 Tm " + string.Concat(Enumerable.Repeat("q ", 40_000)) + string.Concat(Enumerable.Repeat("hm ", count))),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]);

    /// <summary>A PDF of one page whose content is packed twice, and then is nothing but blanks.</summary>
    public static byte[] PackedPdf(int length)
    {
        var content = Packed(Packed(new byte[length]));
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>",
            Stream("/Filter[/FlateDecode/FlateDecode]", Encoding.Latin1.GetString(content)),
        };
        return Pdf(objects);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }
        return ~crc;
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var held = new MemoryStream();
        using (var packed = new ZLibStream(held, CompressionLevel.SmallestSize))
            packed.Write(bytes);
        return held.ToArray();
    }

    private static string Stream(string head, string content) => $"<<{head}/Length {content.Length}>>stream\n{content}\nendstream";

    private static byte[] Pdf(List<string> objects, int lost = 0)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = pdf.Length;
        // Lost objects are said to stand where the last one does.
        offsets.AddRange(Enumerable.Repeat(offsets[^1], Math.Max(0, lost - offsets.Count)));
        pdf.Append($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append($"{offset:D10} 00000 n \n");
        pdf.Append($"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
