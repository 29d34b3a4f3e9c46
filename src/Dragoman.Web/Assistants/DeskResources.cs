using System.ComponentModel;
using Dragoman.Records;
using Dragoman.Web.Briefs;
using Dragoman.Web.Questions;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Dragoman.Web.Assistants;

/// <summary>Stories and briefs as resources that a client can attach.</summary>
[McpServerResourceType]
public sealed class DeskResources(IStore store, StoreClock clock)
{
    [McpServerResource(UriTemplate = "dragoman://story/{id}", Name = "story", Title = "A story's text", MimeType = "text/plain")]
    [Description("The text of a story by its id")]
    public string Story(string id) => store.Record(id)?.Story.Text ?? throw new McpException($"there is no story '{id}'");

    [McpServerResource(UriTemplate = "dragoman://brief/{one}/{other}", Name = "brief", Title = "A brief", MimeType = "text/markdown")]
    [Description("A brief on two parties (KAZ/USA) or a person (person/NAME), as Markdown")]
    public string Brief(string one, string other) =>
        BriefEndpoints.Of(store, clock, one, Uri.UnescapeDataString(other)) is { } brief ? BriefMarkdown.Write(brief) : throw new McpException($"there is no brief for '{one}/{other}'");
}
