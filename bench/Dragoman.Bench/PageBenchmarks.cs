using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Dragoman.Intake;
using Dragoman.Model;

namespace Dragoman.Bench;

/// <summary>
/// Web pages from bytes to clean story, side by side with SmartReader and with AngleSharp's parse alone. Pages: the folder that
/// DRAGOMAN_PAGES names (the evaluation set, unpacked outside the project), or the project's sample page many times over.
/// </summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private const int SampleCopies = 200;

    private readonly StoryIntake intake = new();
    private readonly List<Page> pages = [];
    private List<string> texts = [];

    [GlobalSetup]
    public void Setup()
    {
        if (Environment.GetEnvironmentVariable("DRAGOMAN_PAGES") is { Length: > 0 } folder)
            pages.AddRange(Directory.EnumerateFiles(folder, "*.html").Select(file => new Page(file, File.ReadAllBytes(file))));
        else
        {
            var sample = Directory.EnumerateFiles(Path.GetDirectoryName(Samples.Path("x"))!, "*.html").First();
            pages.AddRange(Enumerable.Repeat(new Page(sample, File.ReadAllBytes(sample)), SampleCopies));
        }
        texts = [.. pages.Select(page => Encoding.UTF8.GetString(page.Content.Span))];
        Console.WriteLine($"// {pages.Count} pages, {pages.Sum(page => (long)page.Content.Length) / 1e6:F1} MB an operation");
    }

    [Benchmark(Baseline = true)]
    public int Dragoman_bytes_to_story() => pages.Sum(page => intake.Read(page).Count());

    [Benchmark]
    public int SmartReader_text_to_article() =>
        texts.Sum(text => new SmartReader.Reader("https://example.org/", text).GetArticle().TextContent?.Length ?? 0);

    [Benchmark]
    public int AngleSharp_parse_alone() => texts.Sum(text => new HtmlParser().ParseDocument(text).ChildNodes.Length);
}
