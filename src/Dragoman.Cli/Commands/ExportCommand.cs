using System.CommandLine;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman export FORM</c>: the record in other programs' forms.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var form = new Argument<string>("FORM") { Description = string.Join("\n", ExportList.All.Select(e => $"{e.Name}: {e.Title}")) };
        form.AcceptOnlyFromAmong([.. ExportList.All.Select(e => e.Name)]);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output without it", HelpName = "FILE" };
        var options = new FindOptions(most: int.MaxValue, withParties: false);
        var store = StoreOption.Create();
        var command = new Command("export", "Write the record in another form") { form, output, store };
        options.AddTo(command);
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened =>
            Export(opened, ExportList.Named(parsed.GetValue(form)!)!, options.Of(parsed), parsed.GetValue(output))));
        return command;
    }

    private static int Export(IStore store, IExport export, FindQuery query, string? path)
    {
        var source = new ExportSource(store, query, TimeProvider.System.GetUtcNow());
        try
        {
            using var output = path is null ? Console.OpenStandardOutput() : File.Create(path);
            using var buffered = new BufferedStream(output, 64 * 1024);
            export.Write(source, buffered);
            return ExitStatus.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Complain.Refuse($"{path ?? "standard output"}: {e.Message}");
        }
    }
}
