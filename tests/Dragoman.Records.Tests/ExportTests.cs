using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Dragoman.Model;
using DuckDB.NET.Data;
using Ical.Net;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;

namespace Dragoman.Records.Tests;

public sealed class ExportTests : IDisposable
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly ExportSample sample = new();
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman").FullName;

    public static TheoryData<string> Names => [.. ExportList.All.Select(e => e.Name)];

    public void Dispose()
    {
        sample.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, MemberData(nameof(Names))]
    public void An_export_writes_what_was_approved(string name)
    {
        var export = ExportList.Named(name)!;
        if (export is ParquetExport)
            return;
        using var output = new MemoryStream();
        export.Write(sample.Source, output);
        var received = (name == "colt" ? Encoding.Latin1 : Encoding.UTF8).GetString(output.ToArray());

        Approved.Equal($"{name}{export.Ending}", received);
    }

    [Theory, MemberData(nameof(Names))]
    public void An_empty_store_is_exported_too(string name)
    {
        using var store = Stores.Open("memory:", new SetClock());
        using var output = new MemoryStream();

        ExportList.Named(name)!.Write(new ExportSource(store, new FindQuery { Limit = int.MaxValue }, DateTimeOffset.UnixEpoch), output);

        Assert.True(name is "jsonl" or "records" or "plover" or "gdelt" ? output.Length == 0 : output.Length > 0);
    }

    [Theory]
    [InlineData("csv", "read_csv")]
    [InlineData("parquet", "read_parquet")]
    public void DuckDB_reads_the_table(string name, string function)
    {
        var path = WriteFile(name);

        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"SELECT id, kind, purpose, reports, participants FROM {function}('{path}') WHERE kind = 'visit'";
        using var reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.Equal("talks; \"frank\" ones", reader.GetString(2));
        Assert.Equal(2.0, Convert.ToDouble(reader.GetValue(3)));
        Assert.Equal("Antony Blinken (USA)", reader.GetString(4));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("gdelt", 61, false)]
    [InlineData("icews", 20, true)]
    [InlineData("polecat", 40, true)]
    public void DuckDB_finds_the_columns_of_the_older_tables(string name, int columns, bool header)
    {
        var path = WriteFile(name);

        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"SELECT * FROM read_csv('{path}', delim = '\t', header = {header}, quote = '', all_varchar = true, strict_mode = true)";
        using var reader = command.ExecuteReader();

        Assert.Equal(columns, reader.FieldCount);
        Assert.True(reader.Read());
    }

    [Fact]
    public void A_visit_is_hosted_in_turn_and_a_meeting_goes_both_ways()
    {
        var rows = sample.Write(new IcewsExport()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split('\t')).ToList();

        Assert.Contains(rows, r => r[6] == "042" && r[4] == "United States" && r[10] == "Kazakhstan");
        Assert.Contains(rows, r => r[6] == "043" && r[4] == "Kazakhstan" && r[10] == "United States");
        Assert.Equal("1.9", rows.First(r => r[6] == "042")[7]);
    }

    [Fact]
    public void Ical_Net_reads_the_calendar()
    {
        var calendar = Calendar.Load(sample.Write(new CalendarExport()))!;

        Assert.Equal(3, calendar.Events.Count);
        var plan = calendar.Events.Single(e => e.Status == "TENTATIVE");
        Assert.Equal("Gathering (Aral Sea Forum): Kazakhstan, António Guterres (UNO)", plan.Summary);
        var visit = calendar.Events.Single(e => e.Summary!.StartsWith("Visit", StringComparison.Ordinal));
        Assert.Equal(("CONFIRMED", 1), (visit.Status, visit.Sequence));
        Assert.Equal(new DateOnly(2023, 2, 28), visit.Start!.Date);
        Assert.EndsWith("@dragoman", visit.Uid!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-02-28T14:30+01:00", "2023-02-28T13:30:00Z"), InlineData("2023-02-28T23:30Z", "2023-02-28T23:30:00Z"), InlineData("2023-02-28T14:30", "2023-02-28T14:30:00")]
    public async Task An_hour_whose_zone_is_known_is_exported_as_its_moment(string when, string start)
    {
        var id = sample.Store.Find(new FindQuery { Kind = EngagementKind.Visit })[0].Id;
        await sample.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = id, Fields = [new FieldChange("when", when)], Author = "ana", Reason = "seen" }, TestContext.Current.CancellationToken);
        var began = Calendar.Load(sample.Write(new CalendarExport()))!.Events.Single(e => e.Uid == $"{id}@dragoman").Start!;
        Assert.Equal(start, $"{began.Value:yyyy-MM-dd'T'HH:mm:ss}{(began.IsUtc ? "Z" : "")}");
    }

    [Fact]
    public async Task A_calendar_entry_keeps_its_id_and_counts_its_changes()
    {
        var before = Calendar.Load(sample.Write(new CalendarExport()))!.Events.Single(e => e.Status == "TENTATIVE");

        var id = before.Uid![..before.Uid!.IndexOf('@', StringComparison.Ordinal)];
        await sample.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = id, Fields = [new FieldChange("status", "cancelled")], Author = "ana", Reason = "called off" }, TestContext.Current.CancellationToken);
        var after = Calendar.Load(sample.Write(new CalendarExport()))!.Events.Single(e => e.Uid == before.Uid);

        Assert.Equal("CANCELLED", after.Status);
        Assert.True(after.Sequence > before.Sequence);
        Assert.Contains("corrected", after.Categories!);
    }

    [Fact]
    public void The_syndication_reader_reads_the_feed()
    {
        using var xml = XmlReader.Create(new StringReader(sample.Write(new AtomExport())));

        var feed = SyndicationFeed.Load(xml);

        Assert.Equal(3, feed.Items.Count());
        Assert.Contains(feed.Items, i => i.Links.Any(l => l.Uri.OriginalString == "https://envoy.example/astana?a=1&b=2"));
    }

    [Fact]
    public void NetTopologySuite_reads_the_map()
    {
        var features = JsonSerializer.Deserialize<FeatureCollection>(sample.Write(new GeoJsonExport()), GeoJson)!;

        Assert.Equal(3, features.Count);
        Assert.All(features, f => Assert.InRange(f.Geometry.Coordinate.X, 6, 78));
    }

    [Fact]
    public void The_graph_is_sound_XML_whose_edges_join_its_nodes()
    {
        XNamespace gexf = "http://gexf.net/1.3";

        var graph = XDocument.Parse(sample.Write(new GexfExport()));

        var nodes = graph.Descendants(gexf + "node").Select(n => (string)n.Attribute("id")!).ToHashSet();
        Assert.Equal(["KAZ", "USA"], nodes.Order());
        Assert.All(graph.Descendants(gexf + "edge"), e => Assert.True(nodes.Contains((string)e.Attribute("source")!) && nodes.Contains((string)e.Attribute("target")!)));
    }

    [Fact]
    public void What_is_exported_can_be_read_back_as_dealings()
    {
        var lines = sample.Write(new JsonLinesExport()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(sample.Source.Dealings().Select(DealingFormat.ToJson), lines.Select(l => DealingFormat.ToJson(DealingFormat.Parse(l))));
    }

    [Fact]
    public void Popolo_that_is_exported_is_popolo_that_can_be_imported()
    {
        var holders = ImportList.All.Single(i => i.Name == "popolo").Read(sample.Write(new PopoloExport()));

        Assert.Contains(holders, h => h.Name == "Antony Blinken" && h.Offices.Any(o => o.Title == "Secretary of State" && o.First == "2023-02-28" && o.Last == "2023-03-01"));
    }

    [Fact]
    public void Codes_of_other_systems_are_sorted_and_well_formed()
    {
        var rows = DataFile.Rows("country-codes.tsv");

        Assert.Equal(rows.Select(r => r[0]).Order(StringComparer.Ordinal), rows.Select(r => r[0]));
        Assert.All(rows, r => Assert.True(r.Length == 3 && r[0].Length == 3 && r[2].Length == 2 && (r[1].Length == 0 || int.Parse(r[1]) > 0)));
        var cameo = DataFile.Rows("cameo.tsv");
        Assert.Equal(cameo.Select(r => r[0]).Order(StringComparer.Ordinal), cameo.Select(r => r[0]));
        Assert.All(cameo, r => Assert.InRange(double.Parse(r[1]), -10, 10));
    }

    [Fact]
    public void Every_export_says_what_it_is()
    {
        Assert.Equal(ExportList.All.Count, ExportList.All.Select(e => e.Name).Distinct().Count());
        Assert.All(ExportList.All, e => Assert.True(e.Title.Length > 5 && e.Ending[0] == '.' && e.MediaType.Contains('/')));
        Assert.Null(ExportList.Named("no such"));
    }

    private string WriteFile(string name)
    {
        var export = ExportList.Named(name)!;
        var path = Path.Combine(folder, "x" + export.Ending);
        using var file = File.Create(path);
        export.Write(sample.Source, file);
        return path;
    }
}
