using System.Globalization;
using Dragoman.Extraction.Events;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Events;

/// <summary>The data files of the coded events are in form: sorted, whole, without doubles, and every name in them is known.</summary>
public sealed class EventLexiconTests
{
    private static readonly string[] Files =
    [
        "plover-verbs.tsv", "plover-nouns.tsv", "plover-operators.tsv", "plover-classes.tsv", "plover-sectors.tsv", "plover-scores.tsv",
        "plover-combinations.tsv", "plover-contexts.tsv", "plover-leaders.tsv", "plover-groups.tsv",
    ];

    public static TheoryData<string> All() => new(Files);

    [Theory]
    [MemberData(nameof(All))]
    public void The_rows_are_sorted_and_have_the_columns_that_the_head_names(string file)
    {
        var lines = Lines(file);
        var columns = lines.Last(line => line.StartsWith('#')).Split('\t').Length;
        var rows = lines.Where(line => !line.StartsWith('#')).ToList();

        Assert.All(rows, row => Assert.Equal(columns, row.Split('\t').Length));
        Assert.Equal(rows.Order(StringComparer.Ordinal).Distinct(), rows);
    }

    [Fact]
    public void Every_frame_has_a_score_and_a_known_class()
    {
        var classes = EventLexicon.Rows("plover-classes.tsv").Select(row => row[0]).ToHashSet();
        foreach (var frame in EventLexicon.Instance.Verbs.Values.SelectMany(frames => frames))
        {
            Assert.True(frame.Object.Class.Length == 0 || classes.Contains(frame.Object.Class), frame.Name);
            Assert.InRange(EventLexicon.Instance.Score(frame.Coding).Score, -10, 10);
        }
    }

    [Fact]
    public void Every_frame_has_a_cameo_code_of_three_or_four_digits() =>
        Assert.All(
            EventLexicon.Instance.Verbs.Values.SelectMany(frames => frames),
            frame => Assert.True(frame.Coding.Cameo is { Length: 3 or 4 } cameo && int.TryParse(cameo, CultureInfo.InvariantCulture, out _), frame.Name));

    [Fact]
    public void Cooperation_scores_above_zero_and_material_conflict_below()
    {
        foreach (var category in Enum.GetValues<PloverCategory>())
        {
            var (score, quad) = EventLexicon.Instance.Score(new Coding(category, null, null));
            Assert.Equal(quad is Quad.VerbalCooperation or Quad.MaterialCooperation, score > 0);
        }
    }

    [Fact]
    public void All_sixteen_categories_have_frames()
    {
        var told = EventLexicon.Instance.Verbs.Values.SelectMany(frames => frames).Select(frame => frame.Coding.Category).ToHashSet();

        Assert.Equal(Enum.GetValues<PloverCategory>().ToHashSet(), told);
    }

    private static List<string> Lines(string file)
    {
        using var stream = typeof(EventRule).Assembly.GetManifestResourceStream("Dragoman.Extraction.Rules.Events." + file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
