using Dragoman.Cli;
using Dragoman.Cli.Rendering;

OutputWidth.Set(args);
var parsed = CommandList.Root().Parse(args);
return UnknownOption.In(parsed) is { } why ? Complain.Refuse(why) : await parsed.InvokeAsync().ConfigureAwait(false);
