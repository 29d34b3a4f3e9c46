using Dragoman.Model;

namespace Dragoman.Records.Evaluation;

/// <summary>A story of the corpus and what it tells.</summary>
/// <param name="Text">Headline, blank line, text.</param>
public sealed record MergedStory(string Id, string Outlet, string Published, string Text, ValueList<MergedReport> Gold)
{
    public string Headline => Text.Split('\n')[0];

    /// <summary>The story as intake would hand it on.</summary>
    public Story ToStory() => new()
    {
        Id = Story.IdOf(Text),
        Input = Id,
        Headline = Headline,
        Outlet = Outlet,
        Published = Published,
        Language = "en",
        Text = Text,
        Body = new Span(Math.Min(Text.Length, Headline.Length + 2), Text.Length),
    };

    /// <summary>The record that a reading without error would give.</summary>
    public Record ToRecord() => new()
    {
        Story = ToStory(),
        Engagements = Gold.Select((g, i) => g.Engagement with { Id = $"e{i + 1}" }).ToValueList(),
    };
}
