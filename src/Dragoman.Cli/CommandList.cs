using System.CommandLine;
using System.CommandLine.Help;
using Dragoman.Cli.Commands;

namespace Dragoman.Cli;

/// <summary>The program's table of contents: every command, in the order the help shows them.</summary>
internal static class CommandList
{
    /// <summary>The help keeps to this where the terminal is wider or unknown: lines that a person reads.</summary>
    private const int HelpWidth = 80;

    public static RootCommand Root()
    {
        var root = Commands();
        foreach (var help in root.Options.OfType<HelpOption>().Select(option => option.Action).OfType<HelpAction>())
            help.MaxWidth = HelpWidth;
        return root;
    }

    private static RootCommand Commands() => new("Reads diplomatic news and keeps the record: who met whom, where, when, who said what, what comes next.")
    {
        ReadCommand.Create(),
        DemoCommand.Create(),
        FollowCommand.Create(),
        RereadCommand.Create(),
        WorkCommand.Create(),
        FailedCommand.Create(),
        ListCommand.Create(),
        ShowCommand.Create(),
        CopiesCommand.Create(),
        FindCommand.Create(),
        DyadCommand.Create(),
        PersonCommand.Create(),
        BriefCommand.Create(),
        CheckCommand.Create(),
        GapsCommand.Create(),
        AgendaCommand.Create(),
        ReviewCommand.Create(),
        CorrectCommand.Create(),
        AddCommand.Create(),
        BesideCommands.Note(),
        BesideCommands.Tag(),
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
