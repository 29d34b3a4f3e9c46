using BenchmarkDotNet.Attributes;
using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Bench;

/// <summary>The English engine on newswire: segmentation, tags, lemmas, trees, names and times of a few hundred stories.</summary>
[MemoryDiagnoser]
public class LanguageBenchmark
{
    private readonly Analyzer analyzer = English.Analyzer();
    private Story[] stories = [];

    [GlobalSetup]
    public void Load() => stories = Newswire.Load();

    [Benchmark]
    public int Read()
    {
        var words = 0;
        foreach (var story in stories)
            words += analyzer.Read(story).Syntax.Count;
        return words;
    }
}
