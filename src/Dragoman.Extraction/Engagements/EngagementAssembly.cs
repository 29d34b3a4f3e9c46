using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Joins the tellings of each dealing and writes the engagements down, in the order in which the story first tells them.</summary>
internal sealed class EngagementAssembly : IRule
{
    // A story rarely comes back to a dealing across more than this many others; the bound keeps long texts linear.
    private const int Reach = 48;

    /// <summary>A telling with few parties stands for itself where the frames are that sure of it.</summary>
    private const float Alone = 0.95f;

    /// <summary>From these shares on two tellings are of one dealing: by the frames' word within the hard bounds, and where the rules say so too.</summary>
    private const float SameAt = 0.35f;
    private const float SameWithRule = 0.05f;

    public string Name => "engagement/assembly";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var maker = new DraftMaker(scene);
        scene.Sightings.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
        var drafts = new List<Draft>();
        var weak = new List<Draft>();
        foreach (var sighting in scene.Sightings)
        {
            if (maker.Make(sighting) is not { } draft)
                continue;
            if (draft.Weak || draft.Headline)
                weak.Add(draft);
            else
                Place(scene.Frames, drafts, draft);
        }
        foreach (var draft in weak)
            Attach(scene.Frames, drafts, draft);
        new DraftCompletion(scene, drafts).Complete();
        new EngagementWriter(scene, findings).Write(drafts);
    }

    /// <summary>Frames near each other were compared by the model; for the rest, and against what can't be one dealing, the bounds decide.</summary>
    private static float Alike(FrameSet frames, Draft one, Draft other, int distance)
    {
        var (sum, count) = (0f, 0);
        foreach (var a in one.Frames)
        {
            foreach (var b in other.Frames)
            {
                if (frames.Same(a, b) is { } pair)
                    (sum, count) = (sum + pair, count + 1);
            }
        }
        if (count == 0)
            return DraftMatcher.SameDealing(one, other, distance) ? SameAt : 0;
        var score = sum / count;
        return (score > SameAt && DraftMatcher.MayBeSame(one, other)) || (score > SameWithRule && DraftMatcher.SameDealing(one, other, distance)) ? score : 0;
    }

    private static void Place(FrameSet frames, List<Draft> drafts, Draft draft)
    {
        var (best, most) = (-1, 0f);
        for (var i = drafts.Count - 1; i >= 0 && i >= drafts.Count - Reach; i--)
        {
            var alike = Alike(frames, drafts[i], draft, draft.LastSentence - drafts[i].LastSentence);
            if (alike > most)
                (best, most) = (i, alike);
        }
        if (best >= 0)
            DraftMatcher.Join(drafts[best], draft);
        else
            drafts.Add(draft);
    }

    /// <summary>What is too little alone belongs to the nearest dealing that it may be of; else it is let go.</summary>
    private static void Attach(FrameSet frames, List<Draft> drafts, Draft draft)
    {
        Draft? best = null;
        var nearest = int.MaxValue;
        for (var i = drafts.Count - 1; i >= 0 && i >= drafts.Count - Reach; i--)
        {
            // "his visit" points back rather than ahead.
            var distance = draft.LastSentence >= drafts[i].FirstSentence ? Math.Abs(draft.LastSentence - drafts[i].LastSentence) : drafts[i].FirstSentence - draft.LastSentence + 10;
            // "after the meeting": the last meeting rather than the summit before it.
            distance += drafts[i].Kind == draft.Kind ? 0 : 8;
            if (distance < nearest && Alike(frames, drafts[i], draft, distance) > 0)
                (best, nearest) = (drafts[i], distance);
        }
        for (var i = 0; best is null && draft.Headline && i < drafts.Count && i < Reach; i++)
            best = DraftMatcher.Heads(draft, drafts[i]) ? drafts[i] : null;
        if (best is not null)
            DraftMatcher.Join(best, draft);
        else if (draft is { Headline: true, Weak: false } || (draft.Told >= Alone && draft.Parties.Count > 0))
            drafts.Add(draft);
    }
}
