using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The words of commitments (<c>frames.tsv</c>).</summary>
internal sealed class PromiseWords
{
    private readonly FrozenDictionary<string, PromiseWord> verbs;
    private readonly FrozenDictionary<string, PromiseWord> nouns;
    private readonly FrozenDictionary<string, PromiseWord> objects;

    private PromiseWords(Dictionary<string, PromiseWord> verbs, Dictionary<string, PromiseWord> nouns, Dictionary<string, PromiseWord> objects) =>
        (this.verbs, this.nouns, this.objects) = (verbs.ToFrozenDictionary(), nouns.ToFrozenDictionary(), objects.ToFrozenDictionary());

    public static PromiseWords List { get; } = Load();

    public PromiseWord? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    public PromiseWord? Noun(string lemma) => nouns.GetValueOrDefault(lemma);

    /// <summary>Whether the noun is one that a frame asks for (<see cref="PromiseFrames.Gift"/> or <see cref="PromiseFrames.Contract"/>).</summary>
    public bool IsObject(string lemma, PromiseFrames frame) => (objects.TryGetValue(lemma, out var word) || (lemma.EndsWith('s') && objects.TryGetValue(lemma[..^1], out word))) && word.Has(frame);

    private static PromiseWords Load()
    {
        var lists = new Dictionary<string, Dictionary<string, PromiseWord>> { ["verb"] = [], ["noun"] = [], ["object"] = [] };
        foreach (var line in LexiconFile.Read("Rules.Commitments.frames.tsv", 4))
        {
            var frames = PromiseFrames.None;
            var prepositions = new List<string>();
            foreach (var frame in line[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (frame.StartsWith("prep:", StringComparison.Ordinal))
                {
                    frames |= PromiseFrames.Preposition;
                    prepositions.Add(frame["prep:".Length..]);
                }
                else
                {
                    frames |= Enum.Parse<PromiseFrames>(frame, ignoreCase: true);
                }
            }
            var status = line[2] == "-" ? default : Enum.Parse<CommitmentStatus>(line[2], ignoreCase: true);
            lists[line[1]].Add(line[0], new PromiseWord(status, frames, [.. prepositions]));
        }
        return new PromiseWords(lists["verb"], lists["noun"], lists["object"]);
    }
}
