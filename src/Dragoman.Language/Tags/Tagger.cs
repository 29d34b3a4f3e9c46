namespace Dragoman.Language;

/// <summary>Gives each word of a sentence its tag, from left to right.</summary>
internal sealed class Tagger(LinearModel model, AmbiguityTable ambiguity)
{
    public void Run(WordSheet sheet, TaggerSpace space, int first, int end)
    {
        var classes = space.Classes(end - first);
        for (var i = first; i < end; i++)
            classes[i - first] = ambiguity.Of(sheet.Forms[i], sheet.Flags[i]);
        for (var i = first; i < end; i++)
        {
            TagFeatures.Fill(space.Features, sheet, i, first, end, classes);
            sheet.Tags[i] = (byte)model.Best(space.Features.Keys, space.Scores);
        }
    }
}
