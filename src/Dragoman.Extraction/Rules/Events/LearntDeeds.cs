using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>
/// The events that the learnt frames tell, as deeds. They are rivals of what the lexicon tells: where both speak of one word and agree, the lexicon's
/// closer code stays; where they differ, or the lexicon has nothing, the frames' word counts; what the frames give no credit to is dropped.
/// </summary>
internal sealed class LearntDeeds
{
    /// <summary>From this share on a word tells an event; below the lesser one the lexicon's event is none.</summary>
    private const float Tells = 0.45f;
    private const float Credits = 0.15f;

    /// <summary>From this share on a candidate acts, or is done to.</summary>
    private const float Takes = 0.35f;

    private readonly FindingsBuilder findings;
    private readonly PartyReader parties;
    private readonly Dictionary<int, CodedFrame> byWord = [];

    public LearntDeeds(FindingsBuilder findings, PartyReader parties)
    {
        (this.findings, this.parties) = (findings, parties);
        foreach (var frame in findings.Scene.Frames.Coded)
            byWord.TryAdd(frame.Trigger, frame);
    }

    /// <summary>Whether there are frames to weigh the lexicon's events by.</summary>
    public bool Any => byWord.Count > 0;

    /// <summary>The deed that stands at a word, of the lexicon's and the frames' rival ones.</summary>
    public Deed? Choose(int word, Deed? lexical)
    {
        var frame = byWord.GetValueOrDefault(word);
        if (frame is null || frame.Told < Tells)
            return lexical is not null && (Credit(lexical) >= Credits) ? lexical : null;
        if (lexical is not null && lexical.Coding.Category == frame.Category)
        {
            Fill(lexical, frame, only: true);
            return lexical;
        }
        var deed = new Deed(word, new Coding(frame.Category, null, RootOf(frame.Category)), "frame/" + findings.Tree.Syntax.Lemmas[word].ToLowerInvariant());
        Fill(deed, frame, only: false);
        return deed;
    }

    private float Credit(Deed deed) => Math.Max(ToldAt(deed.Word), Math.Max(ToldAt(deed.Verb), deed.Object >= 0 ? ToldAt(deed.Object) : 0));

    private float ToldAt(int word) => byWord.GetValueOrDefault(word)?.Told ?? 0;

    private void Fill(Deed deed, CodedFrame frame, bool only)
    {
        foreach (var role in frame.Roles)
        {
            var into = role.Actor >= role.Recipient ? deed.Actors : deed.Recipients;
            if (Math.Max(role.Actor, role.Recipient) < Takes || (only && into.Count > 0))
                continue;
            var candidate = findings.Scene.Candidates[role.Candidate];
            var head = candidate.Mention?.Head ?? candidate.Place?.Head ?? -1;
            if (head >= 0)
                parties.Collect(head, into);
        }
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
