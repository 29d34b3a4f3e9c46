namespace Dragoman.Language;

/// <summary>A stage of the analyser: thread-safe, made once, adds its layers to one reading after another.</summary>
public interface IAnnotator
{
    string Name { get; }

    LayerKinds Needs { get; }

    LayerKinds Adds { get; }

    void Annotate(ReadingBuilder reading);
}
