using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>References to no certain time: "now", "currently", "the near future", "recently" (vague-references.tsv).</summary>
internal sealed class VagueReferences(Lexicon lexicon) : ITimePattern
{
    public Senses Openers => Senses.Reference;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        if (!lexicon.References.TryGetValue(text.Of(at), out var phrases))
            return null;
        foreach (var phrase in phrases)
        {
            if (Phrases.End(text, at, phrase.Words) is not { } end)
                continue;
            // A name ("Future Forward", "Apocalypse Now") is no reference; "recently retired" is one.
            if (text.IsCapital(at) && !text.StartsSentence(at))
                return null;
            // "in the past four years" counts.
            if (text.Has(end, Senses.Number | Senses.VagueNumber | Senses.Unit | Senses.Units) || text[end].Kind == TokenKind.Number)
                continue;
            return new Found(end, TimeType.Date, phrase.Value);
        }
        return null;
    }
}
