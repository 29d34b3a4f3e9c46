using System.CommandLine.Invocation;
using Dragoman.Cli;
using Dragoman.Cli.Rendering;

OutputWidth.Set();
var parsed = CommandList.Root().Parse(args);
if (UnknownOption.In(parsed) is { } why)
    return Complain.Refuse(why);
// One line for what is wrong, and no page of help behind it: a call that can't be carried out.
if (parsed.Action is ParseErrorAction && parsed.Errors is [var first, ..] && args.Length > 0)
    return Complain.Refuse(first.Message);
return await parsed.InvokeAsync().ConfigureAwait(false);
