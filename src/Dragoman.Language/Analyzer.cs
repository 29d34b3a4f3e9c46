using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>The door of the room: a story gains its layers. Made once; thread-safe.</summary>
public sealed class Analyzer
{
    private readonly IAnnotator[] annotators;

    /// <exception cref="ArgumentException">An annotator needs a layer that none before it adds.</exception>
    public Analyzer(IEnumerable<IAnnotator> annotators)
    {
        this.annotators = [.. annotators];
        var present = LayerKinds.None;
        foreach (var annotator in this.annotators)
        {
            if ((annotator.Needs & ~present) is not LayerKinds.None and var missing)
                throw new ArgumentException($"{annotator.Name} needs {missing}, which no stage before it adds", nameof(annotators));
            present |= annotator.Adds;
        }
    }

    public Reading Read(Story story)
    {
        var reading = new ReadingBuilder(story);
        foreach (var annotator in annotators)
            annotator.Annotate(reading);
        return reading.Build();
    }
}
