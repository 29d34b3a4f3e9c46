using System.Text;
using Dragoman.Language.Annotators.Times;
using Dragoman.Model;

namespace Dragoman.Language.Tests.Times;

/// <summary>Runs the cases of Specs/times.md.</summary>
public sealed class TimeSpecs
{
    private static readonly TimeAnnotator Annotator = new();

    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Times", "Specs", "times.md")))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
                cases.Add(line[2..]);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_times_of_a_story_are_found(string spec)
    {
        var bar = spec.IndexOf(" | ", StringComparison.Ordinal);
        var arrow = spec.LastIndexOf(" -> ", StringComparison.Ordinal);
        var published = spec.StartsWith("published ", StringComparison.Ordinal) ? spec["published ".Length..bar] : null;

        var found = Read(spec[(bar + 3)..arrow], published);

        Assert.Equal(spec[(arrow + 4)..], Show(found, spec[(bar + 3)..arrow]));
    }

    [Fact]
    public void The_specs_hold_at_least_eighty_cases() => Assert.True(Cases().Count >= 80);

    private static List<TimeExpression> Read(string text, string? published)
    {
        var reading = new ReadingBuilder(new Story { Id = Story.IdOf(text), Input = "spec", Text = text, Published = published });
        Annotator.Annotate(reading);
        return reading.Times;
    }

    private static string Show(List<TimeExpression> times, string text)
    {
        var shown = new StringBuilder();
        foreach (var time in times)
        {
            shown.Append(shown.Length > 0 ? "; " : "").Append(time.Span.Of(text)).Append(" = ").Append(time.Type.ToString().ToUpperInvariant()).Append(' ').Append(time.Value);
            if (time.Mod is { } mod)
                shown.Append(' ').Append(mod);
            if (time.Edtf is { } edtf && edtf != time.Value)
                shown.Append(" [").Append(edtf).Append(']');
        }
        return shown.Length == 0 ? "nothing" : shown.ToString();
    }
}
