using System.CommandLine;
using Dragoman.Cli.Commands;

namespace Dragoman.Cli;

/// <summary>The program's table of contents: every command, in the order the help shows them.</summary>
internal static class CommandList
{
    public static RootCommand Root() => new("Reads diplomatic news and keeps the record: who met whom, where, when, who said what, what comes next.")
    {
        ReadCommand.Create(),
        DemoCommand.Create(),
        FollowCommand.Create(),
        IntakeCommand.Create(),
        ListCommand.Create(),
        ShowCommand.Create(),
        CopiesCommand.Create(),
        FindCommand.Create(),
        DyadCommand.Create(),
        PersonCommand.Create(),
        BriefCommand.Create(),
        CheckCommand.Create(),
        AgendaCommand.Create(),
        ReviewCommand.Create(),
        CorrectCommand.Create(),
        AddCommand.Create(),
        NoteCommand.Create(),
        HistoryCommand.Create(),
        ChangesCommand.Create(),
        ExportCommand.Create(),
        ImportCommand.Create(),
        ParseCommand.Create(),
        ServeCommand.Create(),
        UserCommand.Create(),
        EvaluateCommand.Create(),
        McpCommand.Create(),
    };
}
