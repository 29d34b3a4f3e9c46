using System.IO.Compression;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

/// <summary>A page has a price limit: what costs more than it may is named by its limit, soon, and ordinary pages beside it are read.</summary>
public sealed class BudgetTests
{
    private static readonly byte[] Story = Encoding.UTF8.GetBytes(Bombs.Story);

    public static TheoryData<string, string> Inputs()
    {
        var inputs = new TheoryData<string, string> { { "words.jsonl", "words" }, { "tags.html", "elements" }, { "parts.eml", "parts of a mail" } };
        foreach (var (name, limit, _) in Bombs.All)
            inputs.Add(name, limit);
        return inputs;
    }

    private static byte[] Content(string name) => name switch
    {
        "words.jsonl" => Encoding.UTF8.GetBytes($"{{\"text\":\"{Bombs.Words(1_000_000)}\"}}\n"),
        "tags.html" => Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<p>a", 400_000))),
        "parts.eml" => Encoding.UTF8.GetBytes("From: a@b.example\r\nTo: c@d.example\r\nSubject: Accord\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
            + string.Concat(Enumerable.Repeat("--x\r\n\r\na\r\n", 50_000)) + "--x--\r\n"),
        _ => Bombs.All.Single(bomb => bomb.Name == name).Content,
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void What_costs_too_much_is_named_by_its_limit_soon_and_in_little_room(string name, string limit)
    {
        var content = Content(name);
        _ = Read("warm" + name, content);
        var before = GC.GetTotalAllocatedBytes();
        // Two seconds on a machine that does nothing else; the limits, not the clock, end it.
        var outcomes = Limit.Soon(TimeSpan.FromSeconds(20), () => Read(name, content));
        Assert.Contains(outcomes, outcome => outcome.Failed?.Contains(limit, StringComparison.Ordinal) == true);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {content.Length} bytes, {(GC.GetTotalAllocatedBytes() - before) >> 20} MB allocated, {outcomes.Count} outcomes");
    }

    [Fact]
    public void Packed_pages_of_a_kilobyte_and_a_few_are_what_the_tests_read()
    {
        Assert.True(Content("forms.pdf").Length < 3500);
        Assert.True(Content("packed.pdf").Length < 2000);
        Assert.True(Content("zips.zip").Length < 40_000);
        Assert.True(Content("overlap.zip").Length < 40_000);
    }

    [Fact]
    public void A_member_that_costs_too_much_does_not_take_the_others_with_it()
    {
        var archive = Bombs.Zip(CompressionLevel.NoCompression, ("a.pdf", Bombs.FormsInForms(12)), ("b.nitf", Bombs.Nested("nitf", 5000)), ("c.txt", Content("words.txt")), ("d.txt", Story));
        var outcomes = Read("a.zip", archive);
        Assert.Equal(["a.zip!a.pdf", "a.zip!b.nitf", "a.zip!c.txt"], outcomes.Where(outcome => outcome.Failed is not null).Select(outcome => outcome.Input));
        Assert.Equal("a.zip!d.txt", Assert.Single(outcomes, outcome => outcome.Story is not null).Input);
    }

    [Fact]
    public void A_large_archive_of_ordinary_stories_is_read_to_its_end()
    {
        var random = new Random(7);
        var files = Enumerable.Range(0, 3000).Select(i =>
        {
            var noise = Convert.ToHexString(Enumerable.Range(0, 60).Select(_ => (byte)random.Next(256)).ToArray());
            return ($"{i}.txt", Encoding.UTF8.GetBytes($"{Bombs.Story}\nReference {noise}.\n"));
        });
        Assert.Equal(3000, Read("many.zip", Bombs.Zip(CompressionLevel.Fastest, [.. files])).Count(outcome => outcome.Story is not null));
    }

    [Fact]
    public void Operators_that_no_reader_knows_are_passed_over_at_the_price_of_their_bytes()
    {
        var content = Bombs.UnknownOperators(200_000);
        Assert.Equal("The ministers met in Oslo.", Assert.Single(Limit.Soon(TimeSpan.FromSeconds(10), () => Read("a.pdf", content))).Story?.Text);
    }

    [Theory]
    [InlineData("newsItem")]
    [InlineData("nitf")]
    public void An_item_nested_as_people_write_it_is_read(string root)
    {
        var outcome = Assert.Single(Read(root == "nitf" ? "a.nitf" : "a.xml", Bombs.Nested(root, 100, "div")));
        Assert.True(outcome.Failed is null, outcome.Failed);
    }

    [Fact]
    public void Each_item_of_a_long_message_has_its_own_count_of_elements()
    {
        var item = "<newsItem guid='a'><contentSet><inlineXML><html><body>" + string.Concat(Enumerable.Repeat("<p>The ministers met.</p>", 50)) + "</body></html></inlineXML></contentSet></newsItem>";
        var message = Encoding.UTF8.GetBytes("<newsMessage><itemSet>" + string.Concat(Enumerable.Repeat(item, 40)) + "</itemSet></newsMessage>");
        Assert.Equal(40, Read("a.xml", message, IntakeLimits.Default with { Elements = 100 }).Count(outcome => outcome.Story is not null));
        Assert.Contains("elements", Read("a.xml", message, IntakeLimits.Default with { Elements = 50 })[0].Failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_is_a_limit_too_and_runs_only_while_the_intake_works()
    {
        var time = new HandClock();
        var page = new Page("a.zip", Bombs.Zip(CompressionLevel.Fastest, [.. Enumerable.Range(0, 5).Select(i => ($"{i}.txt", Story))]));
        var patient = new StoryIntake(time: time).Read(page, TestContext.Current.CancellationToken).Select(outcome =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return outcome;
        });
        Assert.All(patient, outcome => Assert.NotNull(outcome.Story));

        var slow = new StoryIntake([new ZipFormat(), new SlowFormat(time)], time: time);
        var outcomes = slow.Read(page, TestContext.Current.CancellationToken).ToList();
        Assert.Contains("limit: time", outcomes[^1].Failed, StringComparison.Ordinal);
        Assert.True(outcomes.Count < 5);
    }

    [Theory]
    [InlineData("nested.xml")]
    [InlineData("forms.pdf")]
    [InlineData("zips.zip")]
    public void Every_parser_ends_where_the_caller_has_left(string name)
    {
        using var left = new CancellationTokenSource();
        left.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new StoryIntake().Read(new Page(name, Content(name)), left.Token).ToList());
    }

    private static List<IntakeOutcome> Read(string name, byte[] content, IntakeLimits? limits = null) =>
        [.. new StoryIntake(limits).Read(new Page(name, content), TestContext.Current.CancellationToken)];

    /// <summary>A parser that takes ten seconds for a page.</summary>
    private sealed class SlowFormat(HandClock time) : IFormat
    {
        public string Name => "slow";

        public IReadOnlyList<string> MediaTypes => [];

        public IReadOnlyList<string> Endings => [".txt"];

        public bool Recognises(ReadOnlySpan<byte> start) => true;

        public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            context.Budget.Check();
            return [IntakeOutcome.Skip(page.Input, "slow")];
        }
    }
}
