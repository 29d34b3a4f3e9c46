using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman import PATH</c>: office-holders from other sources.</summary>
internal static class ImportCommand
{
    private const long MostBytes = 256 * 1024 * 1024;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files: " + string.Join("; ", ImportList.All.Select(i => i.Title)), Arity = ArgumentArity.OneOrMore };
        var author = new Option<string>("--author") { Description = "Who imports", DefaultValueFactory = _ => Environment.UserName };
        var store = StoreOption.Create();
        var command = new Command("import", "Import persons and their offices from Popolo, Wikidata, a table or PETRARCH") { paths, author, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Import(opened, parsed.GetValue(paths)!, parsed.GetValue(author)!)));
        return command;
    }

    private static int Import(IStore store, string[] paths, string author)
    {
        var status = ExitStatus.Done;
        foreach (var path in paths)
        {
            try
            {
                if (new FileInfo(path).Length > MostBytes)
                    throw new FormatException("more than 256 MB: import it in parts");
                var text = File.ReadAllText(path);
                var form = ImportList.All.FirstOrDefault(i => i.Knows(text)) ?? throw new FormatException("no form that is known: Popolo, Wikidata query results, tables with the columns name and title, and PETRARCH dictionaries are");
                var count = store.ImportAsync(form.Read(text), form.Name, author).GetAwaiter().GetResult();
                Terminal.Line(AnsiConsole.Console, $"{Terminal.Clean(path)}: {count} persons ({form.Name})");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
            {
                status = Complain.NotFound($"{path}: {e.Message}");
            }
        }
        return status;
    }
}
