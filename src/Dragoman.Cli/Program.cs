using System.CommandLine;
using System.CommandLine.Invocation;
using Dragoman.Cli;
using Dragoman.Cli.Rendering;

OutputWidth.Set(args);
var parsed = CommandList.Root().Parse(args);
if (UnknownOption.In(parsed) is { } why)
    return Complain.Refuse(why);
// One line for what is wrong, and no page of help behind it: a call that can't be carried out.
if (parsed.Action is ParseErrorAction && parsed.Errors is [var first, ..] && args.Length > 0)
    return Complain.Refuse(first.Message);
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
// A full disk, a pipe that nobody reads: what was asked for could not be handed over.
catch (IOException broken)
{
    return Complain.Refuse($"the output can't be written: {broken.Message}");
}
catch (OperationCanceledException)
{
    return ExitStatus.Stopped;
}
