using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>The forms that are XML hold against a schema, whatever stands in the stories.</summary>
public sealed class XmlSchemaTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("atom")]
    [InlineData("gexf")]
    public void What_is_exported_holds_against_its_schema(string name)
    {
        using var sample = new ExportSample();

        Assert.Empty(Errors(name, sample.Write(ExportList.Named(name)!)));
    }

    [Theory]
    [InlineData("atom")]
    [InlineData("gexf")]
    public async Task Hostile_words_leave_it_holding(string name)
    {
        using var store = Stores.Open("memory:", new SetClock());
        await store.KeepAsync(Some.Record(
            Some.Story("A\u0001 <b>&\n\n]]> \uFFFF\uD800 talks.", outlet: "\u0002") with { Url = "http://[ not an address <&\"" },
            Some.Meeting(between: [Some.Person("An\u0003na \uD800<Lind>", "SWE"), Some.Person("\u0004", "NOR"), Some.Person(null, "QQ\u0005")])), TestContext.Current.CancellationToken);
        using var output = new MemoryStream();

        ExportList.Named(name)!.Write(new ExportSource(store, new FindQuery { Limit = int.MaxValue }, DateTimeOffset.UnixEpoch), output);

        Assert.Empty(Errors(name, System.Text.Encoding.UTF8.GetString(output.ToArray())));
    }

    [Fact]
    public void A_feed_has_one_id_title_and_time_and_so_has_each_entry()
    {
        using var sample = new ExportSample();
        var feed = XDocument.Parse(sample.Write(new AtomExport())).Root!;

        Assert.All(feed.Elements(Atom + "entry").Prepend(feed), e => Assert.All((string[])["id", "title", "updated"], child => Assert.Single(e.Elements(Atom + child))));
        Assert.All(feed.Elements(Atom + "entry"), e => Assert.NotEmpty(e.Elements(Atom + "author")));
    }

    [Theory]
    [InlineData("gexf", "target=\"USA\"", "target=\"nobody\"")]
    [InlineData("gexf", "type=\"integer\"", "type=\"int\"")]
    [InlineData("atom", "T08:00:00Z", "T08:00:00")]
    [InlineData("atom", "term=", "word=")]
    public void The_schema_sees_what_is_wrong(string name, string right, string wrong)
    {
        using var sample = new ExportSample();

        Assert.NotEmpty(Errors(name, sample.Write(ExportList.Named(name)!).Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static List<string> Errors(string name, string xml)
    {
        var errors = new List<string>();
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "Schemas", name + ".xsd"));
        schemas.Add(null, schema);
        XDocument.Parse(xml).Validate(schemas, (_, e) => errors.Add(e.Message));
        return errors;
    }
}
