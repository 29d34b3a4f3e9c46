using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Joins the tellings of each dealing and writes the engagements down, in the order in which the story first tells them.</summary>
internal sealed class EngagementAssembly : IRule
{
    // A story rarely comes back to a dealing across more than this many others; the bound keeps long texts linear.
    private const int Reach = 48;

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
                Place(drafts, draft);
        }
        foreach (var draft in weak)
            Attach(drafts, draft);
        new DraftCompletion(scene, drafts).Complete();
        new EngagementWriter(scene, findings).Write(drafts);
    }

    private static void Place(List<Draft> drafts, Draft draft)
    {
        for (var i = drafts.Count - 1; i >= 0 && i >= drafts.Count - Reach; i--)
        {
            if (!DraftMatcher.SameDealing(drafts[i], draft, draft.LastSentence - drafts[i].LastSentence))
                continue;
            DraftMatcher.Join(drafts[i], draft);
            return;
        }
        drafts.Add(draft);
    }

    /// <summary>What is too little alone belongs to the nearest dealing that it may be of; else it is let go.</summary>
    private static void Attach(List<Draft> drafts, Draft draft)
    {
        Draft? best = null;
        var nearest = int.MaxValue;
        for (var i = drafts.Count - 1; i >= 0 && i >= drafts.Count - Reach; i--)
        {
            // "his visit" points back rather than ahead.
            var distance = draft.LastSentence >= drafts[i].FirstSentence ? Math.Abs(draft.LastSentence - drafts[i].LastSentence) : drafts[i].FirstSentence - draft.LastSentence + 10;
            // "after the meeting": the last meeting rather than the summit before it.
            distance += drafts[i].Kind == draft.Kind ? 0 : 8;
            if (distance < nearest && DraftMatcher.SameDealing(drafts[i], draft, distance))
                (best, nearest) = (drafts[i], distance);
        }
        if (best is not null)
            DraftMatcher.Join(best, draft);
        else if (draft is { Headline: true, Weak: false })
            drafts.Add(draft);
    }
}
