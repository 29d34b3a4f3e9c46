using System.ComponentModel;
using ModelContextProtocol.Server;

namespace Dragoman.Web.Assistants;

/// <summary>Questions that readers ask often, for clients that offer them.</summary>
[McpServerPromptType]
public static class DeskPrompts
{
    [McpServerPrompt(Name = "morning", Title = "This morning")]
    [Description("What the record learnt since a day, the most important first")]
    public static string Morning([Description("The day, such as 2023-02-28")] string since) =>
        $"Call changes_since with {since}. Tell first what was moved, called off or is contradicted, then leaders, ministers and officials, a line each with its outlet and story id. Say how many were left out.";

    [McpServerPrompt(Name = "prepare_visit", Title = "Prepare a visit")]
    [Description("A page on two parties before a visit")]
    public static string PrepareVisit([Description("A party")] string one, [Description("The other")] string other) =>
        $"Call brief for {one} and {other}. Write one page: last contacts, open promises, what each said of the other, who holds which office, next dates, what outlets disagree on. Cite the source of every line; leave out what has none.";

    [McpServerPrompt(Name = "check_draft", Title = "Check a draft")]
    [Description("What in a draft the record contradicts or does not know")]
    public static string CheckDraft([Description("The draft")] string text) =>
        $"Call check_text with the text below. List what is contradicted with the record's sentence, then what is unknown. Do not rewrite the text.\n\n{text}";
}
