using System.IO.Compression;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

public sealed class ContainerTests
{
    private const string Html = "<html lang=en><head><title>Accord signed</title></head><body><h1>Accord signed</h1><p>The foreign ministers of Norway and Chile signed a fisheries accord in Oslo, officials said on Thursday.</p></body></html>";

    private const string Text = "Accord signed\n\nOSLO, March 4, 1999 (AFP) -- The foreign ministers of Norway and Chile signed a fisheries accord here on Thursday.\n";

    private static byte[] Gzip(byte[] bytes)
    {
        using var held = new MemoryStream();
        using (var gzip = new GZipStream(held, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return held.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return held.ToArray();
    }

    private static byte[] Response(string address, string body, string head = "Content-Type: text/html; charset=utf-8", string status = "200 OK")
    {
        var http = Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{head}\r\n\r\n{body}");
        return [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n"), .. http, .. "\r\n\r\n"u8];
    }

    private static List<IntakeOutcome> Read(string input, byte[] content, IntakeLimits? limits = null) =>
        [.. new StoryIntake(limits).Read(new Page(input, content), TestContext.Current.CancellationToken)];

    [Fact]
    public void Gzip_and_zip_in_one_another_are_opened()
    {
        var outcomes = Read("a.zip", Zip(("one.txt", Encoding.UTF8.GetBytes(Text)), ("two.html.gz", Gzip(Encoding.UTF8.GetBytes(Html))), ("in/three.zip", Zip(("four.txt", Encoding.UTF8.GetBytes(Text))))));
        Assert.All(outcomes, outcome => Assert.Null(outcome.Failed));
        Assert.Equal(["a.zip!one.txt", "a.zip!two.html", "a.zip!in/three.zip!four.txt"], outcomes.Select(outcome => outcome.Story!.Input));
    }

    [Fact]
    public void A_bomb_is_named_and_costs_no_memory()
    {
        var bomb = Gzip(new byte[64 << 20]);
        Assert.Contains("expands more than", Assert.Single(Read("bomb.gz", bomb)).Failed, StringComparison.Ordinal);
        var outcomes = Read("bomb.zip", Zip(("bomb.txt", new byte[64 << 20]), ("good.txt", Encoding.UTF8.GetBytes(Text))));
        Assert.Contains("expands more than", outcomes[0].Failed, StringComparison.Ordinal);
        Assert.Equal("Accord signed", outcomes[1].Story?.Headline);
    }

    [Fact]
    public void Containers_are_opened_only_so_deep()
    {
        var deep = Encoding.UTF8.GetBytes(Text);
        for (var i = 0; i < 8; i++)
            deep = Gzip(deep);
        Assert.Contains("containers deep", Assert.Single(Read("deep.gz", deep)).Failed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_archive_is_a_failure_and_no_exception()
    {
        var gzip = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Text, 50).Select((text, i) => text + i))));
        Assert.Single(Read("cut.gz", gzip[..(gzip.Length / 2)]));
        Assert.NotNull(Assert.Single(Read("cut.zip", Zip(("a.txt", Encoding.UTF8.GetBytes(Text)))[..60])).Failed);
    }

    [Fact]
    public void A_gzip_that_was_cut_says_so_and_gives_the_stories_before_the_cut()
    {
        var lines = string.Concat(Enumerable.Range(0, 400).Select(i => $"{{\"id\":\"{i}\",\"text\":\"The ministers met for round {i * 7919 % 1000} in Oslo on March {i % 28}.\"}}\n"));
        var gzip = Gzip(Encoding.UTF8.GetBytes(lines));
        var outcomes = Read("cut.jsonl.gz", gzip[..^400]);
        Assert.Contains("cut short or damaged", outcomes[^1].Failed, StringComparison.Ordinal);
        Assert.Contains(outcomes, outcome => outcome.Story is not null);
    }

    [Fact]
    public void A_checksum_that_is_wrong_is_named_and_costs_its_member_alone()
    {
        var gzip = Gzip(Encoding.UTF8.GetBytes(Text));
        gzip[^6] ^= 0x55;
        Assert.Contains("damaged", Assert.Single(Read("wrong.txt.gz", gzip)).Failed, StringComparison.Ordinal);
        var zip = Zip(("a.txt", Encoding.UTF8.GetBytes(Text)), ("b.txt", Encoding.UTF8.GetBytes(Text)));
        // The checksum of the first file, in the archive's directory.
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        zip[directory + 16] ^= 0x55;
        var outcomes = Read("wrong.zip", zip);
        Assert.Contains("checksum", outcomes[0].Failed, StringComparison.Ordinal);
        Assert.NotNull(outcomes[1].Story);
    }

    [Fact]
    public void A_record_whose_head_has_no_end_is_named()
    {
        var warc = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nX-Long: " + new string('a', 1 << 20));
        var outcomes = Read("head.warc", warc);
        Assert.Contains("has no end", outcomes[0].Failed, StringComparison.Ordinal);
        // The rest of it is no record either, and is looked through once.
        Assert.InRange(outcomes.Count, 1, 2);
        Assert.All(outcomes, outcome => Assert.Null(outcome.Story));
    }

    [Fact]
    public void A_character_set_that_nobody_reads_is_named()
    {
        var page = new Page("a.html", Encoding.ASCII.GetBytes(Html)) { MediaType = "text/html; charset=utf-7" };
        var outcome = Assert.Single(new StoryIntake().Read(page, TestContext.Current.CancellationToken));
        Assert.Contains("utf-7", outcome.Failed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData("file:///etc/passwd"), InlineData("data:text/html,x"), InlineData("JaVaScRiPt:x")]
    public void An_address_that_is_none_of_the_web_is_left_out(string address)
    {
        var outcome = Assert.Single(Read("a.jsonl", Encoding.UTF8.GetBytes($"{{\"url\":\"{address}\",\"text\":\"The ministers met in Oslo.\"}}\n")));
        Assert.Null(outcome.Story!.Url);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_responses_of_a_warc_become_stories(bool compressed)
    {
        byte[][] records =
        [
            Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"),
            Response("https://herald.example/a", Html),
            Response("https://herald.example/gone", "gone", status: "404 Not Found"),
            Response("https://herald.example/p.png", "png", "Content-Type: image/png"),
            Response("https://herald.example/b", $"{Html.Length:x}\r\n{Html}\r\n0\r\n\r\n", "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
        ];
        var outcomes = Read(compressed ? "crawl.warc.gz" : "crawl.warc", [.. records.SelectMany(record => compressed ? Gzip(record) : record)]);
        Assert.Equal(["https://herald.example/a", "https://herald.example/b"], outcomes.Select(outcome => outcome.Story?.Input));
        Assert.All(outcomes, outcome => Assert.Equal("Accord signed", outcome.Story!.Headline));
    }

    [Fact]
    public void A_warc_that_ends_early_gives_what_it_has_and_says_so()
    {
        byte[] warc = [.. Response("https://herald.example/a", Html), .. Response("https://herald.example/b", Html)[..200]];
        var outcomes = Read("crawl.warc", warc);
        Assert.NotNull(outcomes[0].Story);
        Assert.Equal("record 2", outcomes[1].Where);
    }

    [Fact]
    public void A_mail_and_its_attachments_become_stories()
    {
        var mail = $"From: The Herald <desk@herald.example>\r\nTo: you@example\r\nSubject: Accord signed\r\nDate: Thu, 04 Mar 1999 10:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
            + $"--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Html}\r\n--x\r\nContent-Type: text/plain; name=b.txt\r\nContent-Disposition: attachment; filename=b.txt\r\n\r\n{Text}\r\n--x--\r\n";
        var outcomes = Read("a.eml", Encoding.UTF8.GetBytes(mail));
        Assert.Equal(["a.eml", "a.eml!b.txt"], outcomes.Select(outcome => outcome.Story?.Input));
        Assert.Equal(("Accord signed", "The Herald", "1999-03-04T10:15:00+01:00"), (outcomes[0].Story!.Headline, outcomes[0].Story!.Outlet, outcomes[0].Story!.Published));
    }

    [Fact]
    public void A_mailbox_gives_its_messages_one_by_one()
    {
        var message = "From herald@example Thu Mar  4 10:15:00 1999\nFrom: Herald <h@herald.example>\nSubject: Accord signed\nDate: Thu, 04 Mar 1999 10:15:00 +0000\n\nThe foreign ministers of Norway and Chile signed a fisheries accord in Oslo on Thursday.\n\n";
        var outcomes = Read("box.mbox", Encoding.UTF8.GetBytes(message + message));
        Assert.Equal(["box.mbox!1", "box.mbox!2"], outcomes.Select(outcome => outcome.Story?.Input));
    }

    [Fact]
    public void A_pdf_with_text_is_read_and_one_without_is_named()
    {
        using var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica);
        var paper = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        paper.AddText("Accord signed", 20, new UglyToad.PdfPig.Core.PdfPoint(50, 780), font);
        paper.AddText("OSLO, March 4, 1999 (AFP) -- The ministers of Norway and Chile signed an accord", 11, new UglyToad.PdfPig.Core.PdfPoint(50, 740), font);
        paper.AddText("on fisheries here on Thursday, officials of both sides said.", 11, new UglyToad.PdfPig.Core.PdfPoint(50, 726), font);
        var story = Assert.Single(Read("a.pdf", builder.Build())).Story;
        Assert.Equal(("Accord signed", "1999-03-04"), (story?.Headline, story?.Published));
        using var empty = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        empty.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        Assert.Contains("without text", Assert.Single(Read("b.pdf", empty.Build())).Failed, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(Read("c.pdf", "%PDF-1.4\nbroken"u8.ToArray())).Failed);
    }
}
