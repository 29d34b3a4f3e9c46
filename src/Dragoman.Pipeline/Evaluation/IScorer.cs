using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>Compares one kind of finding of stories with what a person coded.</summary>
internal interface IScorer
{
    /// <summary>The heading of its figures.</summary>
    string Title { get; }

    /// <summary>Whether a hand-coded story says anything of its kind.</summary>
    bool Applies(GoldStory gold);

    /// <param name="record">Null where the story was not read.</param>
    void Add(GoldStory gold, Record? record, ErrorList errors);

    FigureTable Figures();
}
