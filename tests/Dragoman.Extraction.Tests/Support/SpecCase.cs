using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>One case of a specification: a short story and what must be found in it.</summary>
public sealed record SpecCase(string File, int Line, string? Published, Dateline? Dateline, string Text, IReadOnlyList<string> Expected)
{
    /// <summary>How the case is named in a test's output.</summary>
    public string Title => $"{File}:{Line} {(Text.Length > 90 ? Text[..90] + "…" : Text)}";

    public Story Story() => new()
    {
        Id = Model.Story.IdOf(Text),
        Input = $"{File}:{Line}",
        Published = Published,
        Dateline = Dateline,
        Language = "en",
        Text = Text,
        Body = new Span(0, Text.Length),
    };
}
