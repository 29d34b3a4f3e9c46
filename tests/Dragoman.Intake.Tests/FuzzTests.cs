using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

/// <summary>
/// Broken pages, feeds, archives and mail: whatever comes, the intake answers with outcomes, soon, and within its memory. A short form runs
/// with the tests; DRAGOMAN_FUZZ_SECONDS says how long each kind is fuzzed (CONTRIBUTING.md has the long form).
/// </summary>
public sealed class FuzzTests
{
    private static readonly double Seconds = double.TryParse(Environment.GetEnvironmentVariable("DRAGOMAN_FUZZ_SECONDS"), out var seconds) ? seconds : 0;

    private static readonly IntakeLimits Limits = IntakeLimits.Default with { PageBytes = 8 << 20 };

    private static readonly StoryIntake Intake = new(Limits, TimeProvider.System);

    private const string Html = "<!doctype html><html lang=en><head><title>Accord | Herald</title><meta property='article:published_time' content='2021-03-02T08:00:00Z'>"
        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Accord\",\"articleBody\":\"x\",\"author\":[{\"name\":\"A B\"}]}</script></head><body><nav><a href='/'>Home</a></nav>"
        + "<article class='post'><h1>Accord</h1><p>The ministers of Norway and Chile signed an accord, officials said.</p><ul><li>One</li></ul><table><tr><td>a<td>b</table><blockquote>q</blockquote></article></body></html>";

    private const string Feed = "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Herald</title><item><title>Accord</title><link>https://herald.example/a</link>"
        + "<pubDate>Thu, 04 Mar 1999 10:15:00 +0100</pubDate><description><![CDATA[<p>Text</p>]]></description><dc:creator>A B</dc:creator></item></channel></rss>";

    private const string Atom = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>Herald</title><entry><title>Accord</title><link href='https://herald.example/a'/><id>urn:1</id>"
        + "<updated>1999-03-04T10:15:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>The ministers met.</p></div></content></entry></feed>";

    private const string Mail = "From: Herald <h@herald.example>\r\nTo: you@example\r\nSubject: =?utf-8?Q?Accord?=\r\nDate: Thu, 04 Mar 1999 10:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        + "--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ministers=20met.\r\n--x\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==\r\n--x--\r\n";

    private const string Json = "{\"id\":\"1\",\"url\":\"https://herald.example/a\",\"headline\":\"Accord\",\"published\":\"1999-03-04\",\"text\":\"OSLO, March 4 (AFP) -- The ministers met.\"}\n{\"id\":\"2\",\"html\":\"<p>The ministers met.</p>\"}\n";

    private static readonly byte[] Warc = [.. "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/a\r\nContent-Type: application/http\r\nContent-Length: 130\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n2c\r\n<html><body><p>The ministers met in Oslo.</p>\r\n0\r\n\r\n\r\n\r\n\r\nWARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"u8];

    public static TheoryData<string> Kinds() => new("page.html", "feed.xml", "crawl.warc", "mail.eml", "stories.jsonl", "story.txt", "archive.zip", "packed.gz", "paper.pdf", "item.nitf", "message.xml", "log.atom", "events.csv", "forms.pdf", "zips.zip", "agenda.ics");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Broken_input_is_answered_soon_and_without_an_exception(string name)
    {
        var seed = Seed(name);
        var mutation = Gen.Select(Gen.Int[0, 4], Gen.Int[0, int.MaxValue], Gen.Int[1, 64], Gen.Byte.Array[1, 24]).Array[1, 12];
        long inputs = 0;
        var slowest = TimeSpan.Zero;
        void Check((int Kind, int At, int Length, byte[] Bytes)[] mutations)
        {
            var bytes = Mutated(seed, mutations);
            var watch = Stopwatch.StartNew();
            var worked = Environment.CpuUsage.TotalTime;
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var outcome in Intake.Read(new Page(name, bytes)))
            {
                Assert.True(outcome.Story is not null || outcome.Failed is not null || outcome.Skipped is not null);
                if (outcome.Story is { } story)
                    Assert.True(story.Body.Start >= 0 && story.Body.Start <= story.Body.End && story.Body.End <= story.Text.Length, $"{story.Body} lies outside of the text");
            }
            Interlocked.Increment(ref inputs);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            // On a machine that is busy with other things much time passes without work.
            worked = Environment.CpuUsage.TotalTime - worked;
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10) || worked < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}, {worked} of them work");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 512L << 20, "took more than half a gigabyte");
        }
        if (Seconds > 0)
            mutation.Sample(Check, time: (int)Math.Ceiling(Seconds));
        else
            mutation.Sample(Check, iter: 60, threads: 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {inputs} inputs, the slowest {slowest.TotalMilliseconds:0} ms");
    }

    private static byte[] Seed(string name) => name switch
    {
        "forms.pdf" => Bombs.FormsInForms(4),
        "zips.zip" => Bombs.ZipsInZips(3, 3),
        "item.nitf" => Bombs.Nested("nitf", 30),
        "message.xml" => Encoding.UTF8.GetBytes($"<newsMessage><itemSet>{Encoding.UTF8.GetString(Bombs.Nested("newsItem", 20))}</itemSet></newsMessage>"),
        "log.atom" => Encoding.UTF8.GetBytes(Atom),
        "events.csv" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(string.Join('\t', Enumerable.Range(0, 57)) + "\thttps://herald.example/a\n", 3))),
        _ => SeedOf(Path.GetExtension(name)),
    };

    private static byte[] SeedOf(string ending) => ending switch
    {
        ".html" => Encoding.UTF8.GetBytes(Html),
        ".xml" => Encoding.UTF8.GetBytes(Feed),
        ".warc" => Warc,
        ".ics" => Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nX-WR-CALNAME:Herald\r\nBEGIN:VEVENT\r\nSUMMARY:Visit\\, to\r\n  Oslo\r\nDTSTART;TZID=Europe/Oslo:19990304T101500\r\nDTEND:19990305T101500\r\nRRULE:FREQ=WEEKLY;COUNT=4;UNTIL=19991231\r\nLOCATION:Oslo\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        ".eml" => Encoding.UTF8.GetBytes(Mail),
        ".jsonl" => Encoding.UTF8.GetBytes(Json),
        ".zip" => Packed(),
        ".gz" => Gzipped(Warc),
        ".pdf" => Paper(),
        _ => Encoding.UTF8.GetBytes("Accord signed\n\nOSLO, March 4, 1999 (AFP) -- The ministers met here.\n\nPublished March 4, 1999\n"),
    };

    private static byte[] Mutated(byte[] seed, (int Kind, int At, int Length, byte[] Bytes)[] mutations)
    {
        var bytes = seed.ToList();
        foreach (var (kind, place, length, fresh) in mutations)
        {
            var at = bytes.Count == 0 ? 0 : place % bytes.Count;
            var some = Math.Min(length, bytes.Count - at);
            switch (kind)
            {
                case 0:
                    bytes.RemoveRange(at, some);
                    break;
                case 1:
                    bytes.InsertRange(at, fresh);
                    break;
                case 2:
                    for (var i = 0; i < Math.Min(some, fresh.Length); i++)
                        bytes[at + i] = fresh[i];
                    break;
                case 3:
                    // Mostly a few times; now and then so often that a limit is reached.
                    var times = place % 32 == 0 ? length * 30 : 1 + (length % 8);
                    bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, some), times).SelectMany(piece => piece).ToList());
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
            if (bytes.Count > 1 << 20)
                bytes.RemoveRange(1 << 20, bytes.Count - (1 << 20));
        }
        return [.. bytes];
    }

    private static byte[] Packed()
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("page.html").Open();
            entry.Write(Encoding.UTF8.GetBytes(Html));
        }
        return held.ToArray();
    }

    private static byte[] Gzipped(byte[] bytes)
    {
        using var held = new MemoryStream();
        using (var gzip = new GZipStream(held, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return held.ToArray();
    }

    private static byte[] Paper()
    {
        using var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica);
        builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText("Accord signed", 20, new UglyToad.PdfPig.Core.PdfPoint(50, 780), font);
        return builder.Build();
    }
}
