using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>The words that credit somebody with something (<c>cues.tsv</c>).</summary>
internal sealed class CueList
{
    private readonly FrozenDictionary<string, Cue> verbs;
    private readonly FrozenDictionary<string, Cue> nouns;

    private CueList(Dictionary<string, Cue> verbs, Dictionary<string, Cue> nouns) =>
        (this.verbs, this.nouns) = (verbs.ToFrozenDictionary(StringComparer.Ordinal), nouns.ToFrozenDictionary(StringComparer.Ordinal));

    public static CueList Words { get; } = Load();

    public Cue? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    public Cue? Noun(string lemma) => nouns.GetValueOrDefault(lemma);

    private static CueList Load()
    {
        Dictionary<string, Cue> verbs = [], nouns = [];
        foreach (var line in LexiconFile.Read("Rules.Attributions.cues.tsv", 3))
        {
            var frames = CueFrames.None;
            var prepositions = new List<string>();
            foreach (var frame in line[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (frame.StartsWith("prep:", StringComparison.Ordinal))
                {
                    frames |= CueFrames.Preposition;
                    prepositions.Add(frame["prep:".Length..]);
                }
                else if (Enum.TryParse<CueFrames>(frame, ignoreCase: true, out var known))
                {
                    frames |= known;
                }
                else
                {
                    throw new InvalidDataException($"cues.tsv: {line[0]} has the unknown frame {frame}");
                }
            }
            var list = line[1] switch
            {
                "verb" => verbs,
                "noun" => nouns,
                _ => throw new InvalidDataException($"cues.tsv: {line[0]} is neither verb nor noun"),
            };
            list.Add(line[0], new Cue(line[0], frames, [.. prepositions]));
        }
        return new CueList(verbs, nouns);
    }
}
