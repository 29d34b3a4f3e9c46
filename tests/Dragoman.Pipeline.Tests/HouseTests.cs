using System.Xml.Linq;

namespace Dragoman.Pipeline.Tests;

/// <summary>Holds the table of rooms (docs/map.md) against the project files.</summary>
public sealed class HouseTests
{
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Model"] = [],
        ["Intake"] = ["Model"],
        ["Language"] = ["Model"],
        ["Extraction"] = ["Model"],
        ["Records"] = ["Model"],
        ["Pipeline"] = ["Extraction", "Intake", "Language", "Records"],
        ["Cli"] = ["Pipeline", "Web"],
        ["Web"] = ["Pipeline"],
    };

    private static readonly Dictionary<string, string[]> PackagesThatLiveInOneRoom = new()
    {
        ["Intake"] = ["AngleSharp", "MimeKit", "PdfPig", "UTF.Unknown"],
        ["Language"] = ["Microsoft.ML.OnnxRuntime"],
        ["Records"] = ["Microsoft.Data.Sqlite", "Npgsql", "Dapper"],
    };

    [Theory]
    [InlineData("Model")]
    [InlineData("Intake")]
    [InlineData("Language")]
    [InlineData("Extraction")]
    [InlineData("Records")]
    [InlineData("Pipeline")]
    [InlineData("Cli")]
    [InlineData("Web")]
    public void A_room_depends_only_on_those_that_the_table_allows(string room)
    {
        var references = Project(room).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value).Replace("Dragoman.", "", StringComparison.Ordinal));

        Assert.Empty(references.Except(Rooms[room]));
    }

    [Fact]
    public void The_model_knows_the_base_class_library_and_NodaTime_only() =>
        Assert.Equal(["NodaTime"], Packages("Model"));

    [Fact]
    public void Parsers_live_only_in_Intake_and_database_drivers_only_in_Records()
    {
        foreach (var (home, packages) in PackagesThatLiveInOneRoom)
            foreach (var room in Rooms.Keys.Where(room => room != home))
                Assert.Empty(Packages(room).Intersect(packages));
    }

    [Fact]
    public void The_solution_lists_every_room_and_its_tests()
    {
        var listed = XDocument.Load(Path.Combine(House.Root(), "Dragoman.slnx")).Descendants("Project")
            .Select(project => project.Attribute("Path")!.Value).ToHashSet();

        foreach (var room in Rooms.Keys)
        {
            Assert.Contains($"src/Dragoman.{room}/Dragoman.{room}.csproj", listed);
            Assert.Contains($"tests/Dragoman.{room}.Tests/Dragoman.{room}.Tests.csproj", listed);
        }
    }

    private static string[] Packages(string room) =>
        [.. Project(room).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value)];

    private static XDocument Project(string room) =>
        XDocument.Load(Path.Combine(House.Root(), "src", $"Dragoman.{room}", $"Dragoman.{room}.csproj"));
}
