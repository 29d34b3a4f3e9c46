using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The verbs that tell dealings (<c>verbs.tsv</c>).</summary>
internal static class VerbFrames
{
    private static readonly FrozenDictionary<string, VerbFrame[]> ByLemma = Load();

    public static ReadOnlySpan<VerbFrame> Of(string lemma) => ByLemma.TryGetValue(lemma, out var frames) ? frames : [];

    private static FrozenDictionary<string, VerbFrame[]> Load()
    {
        var lists = new Dictionary<string, List<VerbFrame>>();
        foreach (var line in LexiconFile.Read("Engagements.verbs.tsv", 4))
        {
            var roles = line[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => (r[..r.IndexOf('=')], r[(r.IndexOf('=') + 1)..])).ToArray();
            if (!lists.TryGetValue(line[0], out var list))
                lists.Add(line[0], list = []);
            list.Add(new VerbFrame(line[0], Enum.Parse<EngagementKind>(line[1], ignoreCase: true), roles, line[3] == "-" ? [] : line[3].Split(',')));
        }
        return lists.ToFrozenDictionary(l => l.Key, l => l.Value.ToArray());
    }
}
