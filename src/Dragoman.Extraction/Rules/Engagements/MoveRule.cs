using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Plans that are moved or called off: a moved one is for its new day ("moved from Wednesday to Friday" is no stretch of days), one that falls keeps the
/// day that it was planned for.
/// </summary>
internal sealed class MoveRule : IRule
{
    public string Name => "move";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var moves = new PlanMoves(scene);
        var moved = new Dictionary<int, (Standing Standing, Timing? When)>();
        for (var verb = 0; verb < scene.Tree.Count; verb++)
        {
            if (!moves.IsMove(verb) || moves.PlanOf(verb) is not (>= 0 and var plan))
                continue;
            var now = moves.Now(verb);
            if (moves.Moves(verb, now) is { } standing)
                moved.TryAdd(plan, (standing, now is { } day ? Coming(scene, day) : moves.Planned(plan)));
        }
        // "puts off his trip": the trip tells it, not the putting off.
        scene.Sightings.RemoveAll(sighting => Stops(scene, sighting.Trigger) && moves.PlanOf(sighting.Trigger) is >= 0 and var plan && plan != sighting.Trigger && scene.Sightings.Exists(other => other.Trigger == plan));
        foreach (var sighting in scene.Sightings)
        {
            if (moved.TryGetValue(sighting.Trigger, out var plan))
                Set(sighting, plan.Standing, plan.When);
            else if (sighting is { Standing: Standing.Cancelled or Standing.Postponed, When: null } && moves.Planned(sighting.Trigger) is { } planned)
                Set(sighting, sighting.Standing, planned);
        }
    }

    private static bool Stops(Scene scene, int verb)
    {
        if (scene.Tree.Syntax.Tags[verb] != Upos.Verb)
            return false;
        var lemma = scene.Tree.Syntax.Lemmas[verb];
        return new PlanMoves(scene).IsMove(verb) || (Outlooks.Words.Verb(lemma, out var standing) && standing is Standing.Cancelled or Standing.Postponed)
            || (verb + 1 < scene.Tree.Count && Outlooks.Words.Verb($"{lemma} {scene.Tree.Syntax.Lemmas[verb + 1]}", out standing) && standing is Standing.Cancelled or Standing.Postponed);
    }

    /// <summary>"has been moved to Saturday": the next one, though the moving is past.</summary>
    private static Timing Coming(Scene scene, Timing timing) =>
        DraftMaker.IsWeekday(timing.Span.Of(scene.Reading.Text)) && Edtf.Day(timing.Date) is { } day && Edtf.Day(scene.Published) is { } today && day <= today
            ? timing with { Date = Edtf.Format(day.PlusDays(7)) }
            : timing;

    private static void Set(Sighting sighting, Standing standing, Timing? when)
    {
        sighting.Standing = standing;
        if (when is not { } timing)
            return;
        sighting.When = timing;
        sighting.Because.Add("when", timing.Span);
    }
}
