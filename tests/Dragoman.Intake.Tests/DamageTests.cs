using System.IO.Compression;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

/// <summary>What is broken in an input costs the broken piece and no other, and the loss is named.</summary>
public sealed class DamageTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The foreign ministers of Norway and Chile signed a fisheries accord in Oslo, and patrols will begin in the spring. ", 8));

    static DamageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static string Item(string title, string? text = null) =>
        $"<item><title>{title}</title><link>https://fjord.example/{title.Length}</link><pubDate>Mon, 4 Mar 24 10:00:00 GMT</pubDate>{text ?? $"<description><![CDATA[<p>{Long}</p>]]></description>"}</item>";

    private static string Feed(string channel, params string[] items) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>{channel}</title>{string.Concat(items)}</channel></rss>";

    private static List<IntakeOutcome> Read(byte[] bytes, string input) => [.. Some.Intake.Read(new Page(input, bytes), TestContext.Current.CancellationToken)];

    [Theory]
    [InlineData("Caf\u00E9 &amp; Fjord", "Accord &mdash; signed", "Accord — signed")]
    [InlineData("Fjord &copy; & Co", "Fish & ships", "Fish & ships")]
    [InlineData("Fjord", "Accord\u0008 signed\u0001", "Accord signed")]
    [InlineData("Fjord", "Norway&rsquo;s accord", "Norway’s accord")]
    public void A_feed_with_entities_of_html_bare_ampersands_and_control_characters_is_read(string channel, string title, string headline)
    {
        var outcomes = Read(Encoding.UTF8.GetBytes(Feed(channel, Item("First accord"), Item(title), Item("The last accord"))), "feed.xml");
        Assert.Equal(["First accord", headline, "The last accord"], outcomes.Select(outcome => outcome.Story?.Headline));
        Assert.All(outcomes, outcome => Assert.StartsWith("2024-03-04", outcome.Story!.Published, StringComparison.Ordinal));
    }

    [Fact]
    public void Html_that_nobody_escaped_harms_no_item_and_an_item_that_is_cut_off_is_one_loss()
    {
        var outcomes = Read(Encoding.UTF8.GetBytes(Feed("Fjord", Item("First accord", $"<description>{Long}<br>{Long}</description>"), Item("Second accord"), "<item><title>Third <accord</item>", Item("The fourth accord"))), "feed.xml");
        Assert.Equal(["First accord", "Second accord", null, "The fourth accord"], outcomes.Select(outcome => outcome.Story?.Headline));
        Assert.Equal("item 3", outcomes[2].Where);
    }

    [Theory]
    [InlineData("windows-1251", "Берг подписал")]
    [InlineData("iso-8859-2", "Łódź")]
    [InlineData("koi8-r", "Берг")]
    public void A_feed_in_another_code_page_keeps_its_letters(string charset, string word)
    {
        var text = Feed("Fjord", Item($"Accord ({word})")).Replace("utf-8", charset, StringComparison.Ordinal);
        Assert.Equal($"Accord ({word})", Assert.Single(Read(Encoding.GetEncoding(charset).GetBytes(text), "feed.xml")).Story?.Headline);
    }

    [Theory]
    [InlineData("windows-1250", "Dvořák said: “We signed”")]
    [InlineData("windows-1252", "Dahlén said: “We signed”")]
    [InlineData("koi8-r", "Берг")]
    public void Mail_in_another_code_page_keeps_its_letters_in_body_and_subject(string charset, string words)
    {
        var encoding = Encoding.GetEncoding(charset);
        var subject = $"=?{charset}?B?{Convert.ToBase64String(encoding.GetBytes(words))}?=";
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"From: Fjord <desk@fjord.example>\nTo: x@y.example\nSubject: {subject}\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"), .. encoding.GetBytes($"{words} and then the ministers of Norway and Chile left for the airport of Oslo.\n")];
        var story = Assert.Single(Read(bytes, "mail.eml")).Story!;
        Assert.Equal(words, story.Headline);
        Assert.Contains(words, story.Body(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mailbox_is_parted_by_lines_with_a_sender_and_a_time_alone()
    {
        const string head = "From desk@fjord.example Mon Mar  4 10:00:00 2024\nFrom: Fjord <desk@fjord.example>\nSubject: Accord\nDate: Mon, 4 Mar 2024 10:00:00 +0000\n\n";
        var outcomes = Some.Outcomes($"{head}The ministers of Norway and Chile signed an accord on fish here on Monday.\n\nFrom Oslo, they will fly to Santiago.\n\n>From there to Lima.\n\n{head}Another accord was signed by the ministers of Norway and Peru on Monday.\n", "box.mbox");
        Assert.Equal(2, outcomes.Count);
        Assert.Contains("From Oslo, they will fly to Santiago.", outcomes[0].Story!.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nFrom there to Lima.", outcomes[0].Story!.Text, StringComparison.Ordinal);
    }

    private static byte[] Record(int number, int lie = 0)
    {
        var http = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html lang=en><head><title>Accord {number}</title></head><body><h1>Accord {number} on fish</h1><p>The ministers of Norway and Chile signed accord {number} on fisheries in Oslo, officials said on Monday.</p></body></html>");
        return [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://fjord.example/{number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length + lie}\r\n\r\n"), .. http, .. "\r\n\r\n"u8];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var held = new MemoryStream();
        using (var gzip = new GZipStream(held, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return held.ToArray();
    }

    private static IEnumerable<string?> Headlines(IEnumerable<IntakeOutcome> outcomes) => outcomes.Where(outcome => outcome.Story is not null).Select(outcome => outcome.Story!.Headline);

    [Theory]
    [InlineData(-7)]
    [InlineData(40)]
    [InlineData(300)]
    public void A_record_that_lies_about_its_length_costs_no_other(int lie)
    {
        var outcomes = Read([.. Record(1), .. Record(2, lie), .. Record(3)], "crawl.warc");
        Assert.Equal(["Accord 1 on fish", "Accord 2 on fish", "Accord 3 on fish"], Headlines(outcomes));
        Assert.Contains("record 2", string.Concat(outcomes.SelectMany(outcome => outcome.Notes)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_broken_member_left_over_does_not_hide_the_record_behind_it()
    {
        // It goes on behind its record, in the middle of a line, and its checksum is wrong.
        var broken = Gzip([.. Record(2), .. "<!D"u8]);
        broken[^6] ^= 0xFF;
        Assert.Equal(["Accord 1 on fish", "Accord 3 on fish"], Headlines(Read([.. Gzip(Record(1)), .. broken, .. Gzip(Record(3))], "crawl.warc.gz")).Where(headline => headline != "Accord 2 on fish"));
    }

    [Fact]
    public void A_broken_member_costs_itself()
    {
        var broken = Gzip(Record(2));
        broken[broken.Length / 2] ^= 0xFF;
        var outcomes = Read([.. Gzip(Record(1)), .. broken, .. Gzip(Record(3))], "crawl.warc.gz");
        Assert.Equal(["Accord 1 on fish", "Accord 3 on fish"], Headlines(outcomes).Where(headline => headline != "Accord 2 on fish"));
        Assert.Contains(outcomes, outcome => outcome.Failed is not null);
    }

    [Fact]
    public void Zeros_between_two_members_hide_nothing()
    {
        var outcomes = Read([.. Gzip(Record(1)), .. new byte[32], .. Gzip(Record(2))], "crawl.warc.gz");
        Assert.Equal(["Accord 1 on fish", "Accord 2 on fish"], Headlines(outcomes));
    }

    [Fact]
    public void Letters_that_were_decoded_twice_are_put_right_and_others_stay()
    {
        Assert.Equal("Norway’s Bjørn Dahlén", DecodedTwice.Mend("Norwayâ€™s BjÃ¸rn DahlÃ©n"));
        Assert.Equal("« passé\u00A0» et « été\u00A0»", DecodedTwice.Mend("« passé\u00A0» et « été\u00A0»"));
    }
}
