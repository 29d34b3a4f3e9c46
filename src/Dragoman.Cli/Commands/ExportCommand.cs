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
        var asOf = new Option<string?>("--as-of") { Description = "As the store knew it at the end of this day (UTC)", HelpName = "DATE" };
        var options = new FindOptions(most: int.MaxValue, withParties: false);
        var store = StoreOption.Create();
        var command = new Command("export", "Write the record in another form") { form, output, asOf, store };
        options.AddTo(command);
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened =>
            Export(opened, ExportList.Named(parsed.GetValue(form)!)!, options.Of(parsed), parsed.GetValue(output), parsed.GetValue(asOf))));
        return command;
    }

    private static int Export(IStore store, IExport export, FindQuery query, string? path, string? asOf)
    {
        DateTimeOffset? moment = null;
        if (asOf is not null && (moment = Moments.Parse(asOf, endOfDay: true)) is null)
            return Complain.Refuse($"“{asOf}” is no day or moment");
        var source = new ExportSource(store, query, TimeProvider.System.GetUtcNow()) { AsOf = moment };
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
