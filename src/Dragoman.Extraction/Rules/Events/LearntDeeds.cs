using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>
/// The events that the learnt frames tell, as deeds. The lexicon's code is the closer one and goes first; the frames speak where it has nothing to say of
/// a sentence (docs/decisions/0035).
/// </summary>
internal sealed class LearntDeeds
{
    /// <summary>From this share on a word tells an event.</summary>
    private const float Tells = 0.85f;

    /// <summary>From this share on a candidate acts, or is done to.</summary>
    private const float Takes = 0.4f;

    private readonly FindingsBuilder findings;
    private readonly PartyReader parties;
    private readonly Dictionary<int, CodedFrame> byWord = [];

    public LearntDeeds(FindingsBuilder findings, PartyReader parties)
    {
        (this.findings, this.parties) = (findings, parties);
        foreach (var frame in findings.Scene.Frames.Coded)
            byWord.TryAdd(frame.Trigger, frame);
    }

    /// <summary>The deed that a word tells; null where it tells none, or nobody who does it.</summary>
    public Deed? Tell(int word)
    {
        if (!byWord.TryGetValue(word, out var frame) || frame.Told < Tells)
            return null;
        var deed = new Deed(word, new Coding(frame.Category, null, RootOf(frame.Category)), "frame/" + findings.Tree.Syntax.Lemmas[word].ToLowerInvariant());
        foreach (var role in frame.Roles)
        {
            if (Math.Max(role.Actor, role.Recipient) < Takes)
                continue;
            var candidate = findings.Scene.Candidates[role.Candidate];
            if ((candidate.Mention?.Head ?? candidate.Place?.Head) is { } head)
                parties.Collect(head, role.Actor >= role.Recipient ? deed.Actors : deed.Recipients);
        }
        return deed;
    }

    /// <summary>CAMEO's root code of a category, where nothing closer is told.</summary>
    private static string RootOf(PloverCategory category) => category switch
    {
        PloverCategory.Agree => "030",
        PloverCategory.Consult => "040",
        PloverCategory.Support => "050",
        PloverCategory.Concede => "080",
        PloverCategory.Cooperate => "060",
        PloverCategory.Aid => "070",
        PloverCategory.Retreat => "087",
        PloverCategory.Request => "100",
        PloverCategory.Accuse => "110",
        PloverCategory.Reject => "120",
        PloverCategory.Threaten => "130",
        PloverCategory.Protest => "140",
        PloverCategory.Sanction => "160",
        PloverCategory.Mobilize => "150",
        PloverCategory.Coerce => "170",
        _ => "180",
    };
}
