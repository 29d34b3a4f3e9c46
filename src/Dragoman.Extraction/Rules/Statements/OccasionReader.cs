using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Ties a statement to the engagement at which it was made: "said during the meeting", "told the president".</summary>
internal sealed class OccasionReader(Tree tree, List<Engagement> engagements)
{
    private static readonly FrozenDictionary<string, EngagementKind> Occasions = LexiconFile.Read("Rules.Statements.occasions.tsv", 2)
        .ToFrozenDictionary(line => line[0], line => Enum.Parse<EngagementKind>(line[1], ignoreCase: true), StringComparer.Ordinal);

    private Syntax Syntax => tree.Syntax;

    /// <summary>The id of the engagement; null where the words name none that the speaker takes part in.</summary>
    public string? Of(int cue, string? speaker, string? audience)
    {
        if (cue < 0 || speaker is null || engagements.Count == 0)
            return null;
        var sentence = Syntax.SentenceSpan(Syntax.SentenceOf(cue));
        var occasion = Occasion(cue);
        Engagement? best = null;
        foreach (var engagement in engagements)
        {
            if (engagement.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing) || !TakesPart(engagement, speaker, null))
                continue;
            var addressed = audience is not null && TakesPart(engagement, null, audience) && engagement.Kind is EngagementKind.Meeting or EngagementKind.Call;
            if (!addressed && (occasion is not { } kind || !Fits(kind, engagement.Kind)))
                continue;
            // The one that the sentence itself tells of, else the last one told before.
            if (best is null || Nearer(engagement, best, sentence))
                best = engagement;
        }
        return best?.Id;
    }

    private EngagementKind? Occasion(int cue)
    {
        foreach (var child in tree.Children(cue))
        {
            if (Syntax.Relations[child] is Relation.Obl or Relation.Nmod && tree.Preposition(child) is "at" or "during" or "in" or "on" or "by"
                && Occasions.TryGetValue(Syntax.Lemmas[child], out var kind))
                return kind;
        }
        return null;
    }

    private static bool Fits(EngagementKind occasion, EngagementKind kind) =>
        occasion == kind || (occasion, kind) is (EngagementKind.Meeting, EngagementKind.Gathering) or (EngagementKind.Gathering, EngagementKind.Meeting);

    private static bool TakesPart(Engagement engagement, string? actor, string? name)
    {
        foreach (var participant in engagement.Participants)
        {
            if ((actor is not null && participant.Actor == actor) || (name is not null && participant.Name == name))
                return true;
        }
        return false;
    }

    private static bool Nearer(Engagement one, Engagement other, Span sentence)
    {
        var (a, b) = (Distance(one, sentence), Distance(other, sentence));
        return a < b;
    }

    private static int Distance(Engagement engagement, Span sentence)
    {
        var least = int.MaxValue;
        foreach (var evidence in engagement.Evidence)
        {
            var distance = evidence.Overlaps(sentence) ? 0 : evidence.End <= sentence.Start ? sentence.Start - evidence.End : 2 * (evidence.Start - sentence.End);
            least = Math.Min(least, distance);
        }
        return least;
    }
}
