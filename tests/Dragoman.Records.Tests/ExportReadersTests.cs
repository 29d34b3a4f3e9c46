using System.Text;
using Dragoman.Model;
using DuckDB.NET.Data;

namespace Dragoman.Records.Tests;

/// <summary>Exports read back by readers that are not ours; exports of earlier days.</summary>
public sealed class ExportReadersTests : IDisposable
{
    private readonly ExportSample sample = new();
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        sample.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("jsonl", "SELECT count(*)::VARCHAR || ' ' || max(len(reports)) FROM {}", "3 2")]
    [InlineData("records", "SELECT count(*)::VARCHAR || ' ' || max(len(events)) FROM {}", "3 2")]
    [InlineData("plover", "SELECT count(*)::VARCHAR || ' ' || count(DISTINCT event[1]) FROM {} WHERE len(actor) > 0", "5 3")]
    public void DuckDB_reads_the_lines_of_JSON(string name, string question, string answer)
    {
        Assert.Equal(answer, Ask(question.Replace("{}", $"read_json('{WriteFile(name)}', format = 'newline_delimited')", StringComparison.Ordinal)));
    }

    [Fact]
    public void DuckDB_reads_the_trips_and_their_thirty_columns()
    {
        var path = WriteFile("colt");
        File.WriteAllText(path, File.ReadAllText(path, Encoding.Latin1));

        Assert.Equal("Blinken KAZ 2", Ask($"SELECT LeaderSurname || ' ' || CountryVisitedISO || ' ' || TripDuration FROM read_csv('{path}')"));
        Assert.Equal("30", Ask($"SELECT count(*)::VARCHAR FROM (DESCRIBE SELECT * FROM read_csv('{path}'))"));
    }

    [Fact]
    public async Task An_export_of_an_earlier_day_holds_what_was_asked_for_as_it_stood()
    {
        var clock = new SetClock("2023-03-01T12:00:00Z");
        using var store = Stores.Open("memory:", clock);
        var story = Some.Record(null, Some.Meeting());
        await store.KeepAsync(story, Token);
        await store.KeepAsync(Some.Record(Some.Story("Others\n\nOthers met."), Some.Meeting(between: [Some.Person("Xi Jinping", "CHN"), Some.Person("Ann Lee", "FRA")])), Token);
        clock.Now = DateTimeOffset.Parse("2023-03-05T12:00:00Z");
        await store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = store.Find(new FindQuery { Parties = ["KAZ"] })[0].Id, Fields = [new FieldChange("place", "Almaty")], Author = "ana", Reason = "x" }, Token);
        await store.KeepAsync(story with { Events = [new CodedEvent { Id = "v1", Event = PloverCategory.Consult, Trigger = new Span(0, 1), Rule = "r", Quad = Quad.VerbalCooperation, Score = 1, Evidence = [] }] }, Token);

        string Csv(string day, FindQuery query)
        {
            using var output = new MemoryStream();
            new CsvExport().Write(new ExportSource(store, query, clock.Now) { AsOf = DateTimeOffset.Parse(day) }, output);
            return Encoding.UTF8.GetString(output.ToArray());
        }

        var asked = new FindQuery { Parties = ["KAZ", "USA"], Person = "Blinken", Kind = EngagementKind.Meeting, Status = DealingStatus.Held, From = "2023-02", To = "2023-03", Limit = int.MaxValue };
        Assert.Contains("Astana", Assert.Single(Csv("2023-03-02", asked).Trim().Split('\n').Skip(1)), StringComparison.Ordinal);
        Assert.Contains("Almaty", Assert.Single(Csv("2023-03-06", asked).Trim().Split('\n').Skip(1)), StringComparison.Ordinal);
        Assert.Empty(Csv("2023-03-02", asked with { Place = "Almaty" }).Trim().Split('\n').Skip(1));
        Assert.Empty(Csv("2023-02-01", new FindQuery { Limit = int.MaxValue }).Trim().Split('\n').Skip(1));
        Assert.Contains("words can't be asked", Assert.Throws<StoreException>(() => Csv("2023-03-02", asked with { Text = "met" })).Message, StringComparison.Ordinal);
        Assert.Equal([0, 1], new[] { "2023-03-02", "2023-03-06" }.Select(day =>
            new ExportSource(store, asked, clock.Now) { AsOf = DateTimeOffset.Parse(day) }.Records().Single().Events.Count));
    }

    private string WriteFile(string name)
    {
        var export = ExportList.Named(name)!;
        var path = Path.Combine(folder, "x" + export.Ending);
        using var file = File.Create(path);
        export.Write(sample.Source, file);
        return path;
    }

    private static string Ask(string question)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = question;
        return (string)command.ExecuteScalar()!;
    }
}
