using System.Collections.Concurrent;

namespace Dragoman.Language;

/// <summary>Finds sentences, words, tags, lemmas, trees and names with the trained model, which is loaded with the first story.</summary>
internal sealed class EnglishAnnotator(Lazy<EnglishModel> model) : IAnnotator
{
    private readonly ConcurrentBag<EnglishSpace> spaces = [];

    public string Name => "English";

    public LayerKinds Needs => LayerKinds.None;

    public LayerKinds Adds => LayerKinds.Sentences | LayerKinds.Words | LayerKinds.Tags | LayerKinds.Lemmas
        | LayerKinds.Trees | LayerKinds.Entities;

    public void Annotate(ReadingBuilder reading)
    {
        var english = model.Value;
        if (!spaces.TryTake(out var space))
            space = new EnglishSpace();
        var sheet = space.Sheet;
        sheet.Begin(reading.Text);
        english.Tokenizer.Run(sheet, space.Tokens);
        english.Splitter.Run(sheet, space.Sentences, reading.Story.Body.Start);
        english.Network.Run(sheet, space.Network);
        for (var s = 0; s + 1 < sheet.SentenceStarts.Count; s++)
            english.Lemmatizer.Run(sheet, space.Lemmas, english.Tags, sheet.SentenceStarts[s], sheet.SentenceStarts[s + 1]);
        english.Names.Run(sheet, space.Names, english.Tags, reading.Entities);
        Appositions.Run(sheet, space.Names, english.Tags);
        ToldClauses.Run(sheet, english.Tags);
        reading.Syntax = sheet.ToSyntax(english.Tags);
        sheet.Release();
        space.Lemmas.Trim();
        spaces.Add(space);
    }
}
