using Dragoman.Cli;

return await CommandList.Root().Parse(args).InvokeAsync().ConfigureAwait(false);
