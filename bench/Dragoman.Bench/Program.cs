using BenchmarkDotNet.Running;
using Dragoman.Bench;

// dotnet run -c Release --project bench/Dragoman.Bench               all benchmarks, by BenchmarkDotNet
// dotnet run -c Release --project bench/Dragoman.Bench words [N]     words a second and bytes a word at a glance, on N threads
// dotnet run -c Release --project bench/Dragoman.Bench whole …       the published program beside another, in fresh processes
// dotnet run -c Release --project bench/Dragoman.Bench desk …        pages of the desk for 20 readers on a store of 'store fill'
// dotnet run -c Release --project bench/Dragoman.Bench store …       what a store costs (docs/performance.md)
if (args is ["store", .. var what])
{
    Environment.ExitCode = StoreBench.Run(what);
    return;
}
if (args is ["whole", .. var programs])
{
    Environment.ExitCode = WholeRun.Run(programs);
    return;
}
if (args is ["desk", .. var asked])
{
    Environment.ExitCode = await DeskBench.RunAsync(asked);
    return;
}
if (args is ["words", .. var rest])
{
    WordRate.Measure(rest is [var threads] ? int.Parse(threads) : 1);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
