using System.Globalization;
using Dragoman.Language.Annotators.Times;

namespace Dragoman.Language.Tests.Times;

/// <summary>The data files of the times are in form: sorted, whole, without doubles.</summary>
public sealed class TimeDataTests
{
    private static readonly string[] Files = ["time-words.tsv", "vague-references.tsv", "holidays.tsv"];

    public static TheoryData<string> All() => new(Files);

    [Theory]
    [MemberData(nameof(All))]
    public void The_rows_are_sorted_and_have_the_columns_that_the_head_names(string file)
    {
        var lines = Lines(file);
        var columns = lines.Last(line => line.StartsWith('#')).Split('\t').Length;
        var rows = lines.Where(line => !line.StartsWith('#')).ToList();
        var keys = rows.Select(row => string.Join('\t', row.Split('\t').Take(file == "time-words.tsv" ? 2 : 1))).ToList();

        Assert.All(rows, row => Assert.Equal(columns, row.Split('\t').Length));
        Assert.Equal(keys.Order(StringComparer.Ordinal).Distinct(), keys);
    }

    [Fact]
    public void Words_are_lower_case_and_known_by_one_sense_a_row()
    {
        foreach (var row in Lines("time-words.tsv").Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            var words = row[2].Split(' ');
            Assert.Equal(words.Distinct(), words);
            Assert.All(words, word => Assert.Equal(word.ToLowerInvariant(), word));
        }
    }

    [Fact]
    public void Every_holiday_has_at_least_a_day() =>
        Assert.All(Lines("holidays.tsv").Where(line => !line.StartsWith('#')), line => Assert.InRange(int.Parse(line.Split('\t')[2], CultureInfo.InvariantCulture), 1, 40));

    private static List<string> Lines(string file)
    {
        using var stream = typeof(TimeAnnotator).Assembly.GetManifestResourceStream("Times." + file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
