using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Assistants;

/// <summary>A statement with the story that it stands in.</summary>
public sealed record StatementCited(string? Speaker, string? Country, string Form, string? Verb, string? Channel, Citation Citation)
{
    public static StatementCited Of(StatementFound found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var said = found.Statement;
        return new StatementCited(said.SpeakerName, found.Country, Words.Of(said.Form), said.Verb, said.Channel,
            new Citation(said.Text, found.Story, said.Span.Start, said.Span.End, found.Headline, found.Outlet, found.Published, found.Url));
    }
}
