using System.Text;
using System.Text.Json;
using Dragoman.Model;
using DuckDB.NET.Data;
using Ical.Net;

namespace Dragoman.Records.Tests;

/// <summary>Whatever stands in the stories, what is exported can be read.</summary>
public sealed class HostileExportTests : IDisposable
{
    private const string Hostile = "\u0001\"'<b>,;\t\r\nEND:VEVENT\r\n\\n]]>\uFFFF\uD800\u2028\u202E=1+1";

    private readonly IStore store = Stores.Open("memory:", new SetClock());
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman").FullName;

    public HostileExportTests() => store.KeepAsync(Some.Record(
        Some.Story($"Talks {Hostile}\n\nThe talks {Hostile} went on.", outlet: $"Outlet {Hostile}") with { Url = $"http://example.org/{Hostile}" },
        Some.Meeting(place: $"Astana {Hostile}", between: [Some.Person($"Anna {Hostile} Lind", "SWE", Side.Host), Some.Person($"Bo {Hostile} Dahl", "NOR", Side.Visitor)]) with
        {
            Subjects = [$"trade {Hostile}"],
            Purpose = Hostile,
            Format = $"Forum {Hostile}",
        }) with
    {
        Events =
        [
            new CodedEvent
            {
                Id = "v1", Event = PloverCategory.Consult, Cameo = "040", Quad = Quad.VerbalCooperation, Score = 1, Trigger = new Span(0, 1), Rule = "x",
                Actors = [new Party(null, $"Anna {Hostile}", "SWE", "GOV")], Recipients = [new Party(null, $"Bo {Hostile}", "NOR", "GOV")],
                When = "2023-02-28", Where = new Place(Hostile, "SWE"), Engagement = "e1", Evidence = [new Span(0, 4)], Confidence = 1,
            },
        ],
    }).GetAwaiter().GetResult();

    public static TheoryData<string> Json => ["jsonl", "plover", "geojson", "popolo"];

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, MemberData(nameof(Json))]
    public void JSON_is_JSON(string name)
    {
        var written = Written(name);
        foreach (var text in name is "jsonl" or "plover" ? written.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [written])
            JsonDocument.Parse(text).Dispose();
    }

    [Fact]
    public void The_calendar_holds_one_entry()
    {
        var calendar = Calendar.Load(Written("ical"))!;

        Assert.Contains("Anna", Assert.Single(calendar.Events).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", ",", true, 1)]
    [InlineData("colt", ",", true, 0)]
    [InlineData("icews", "\t", true, 1)]
    [InlineData("polecat", "\t", true, 1)]
    [InlineData("gdelt", "\t", false, 1)]
    public void A_table_has_its_rows(string name, string separator, bool header, int rows)
    {
        var path = Path.Combine(folder, "x.csv");
        File.WriteAllText(path, Written(name), new UTF8Encoding(false));

        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM read_csv('{path}', delim = '{separator}', header = {header}, quote = '{(separator == "," ? "\"" : "")}', all_varchar = true, strict_mode = true, auto_detect = true)";

        Assert.Equal(rows, Convert.ToInt32(command.ExecuteScalar()));
    }

    private string Written(string name)
    {
        using var output = new MemoryStream();
        ExportList.Named(name)!.Write(new ExportSource(store, new FindQuery { Limit = int.MaxValue }, DateTimeOffset.UnixEpoch), output);
        return (name == "colt" ? Encoding.Latin1 : Encoding.UTF8).GetString(output.ToArray());
    }
}
