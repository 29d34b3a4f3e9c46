using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// What may play a role in a dealing, in the order of the text: the mentions of the cast, the places, the times with a date. A country that is named is
/// one candidate, as party and as place.
/// </summary>
internal sealed class Candidates
{
    /// <summary>"there" looks back so many sentences.</summary>
    private const int Near = 2;

    private readonly List<Candidate> items = [];

    private Candidates()
    {
    }

    public IReadOnlyList<Candidate> Items => items;

    public static Candidates Of(Scene scene)
    {
        var found = new Candidates();
        foreach (var mention in scene.Cast.Mentions)
            found.items.Add(new Candidate(new RoleCandidate(mention.First, mention.End, KindOf(mention)), mention, null, null));
        found.AddPlaces(scene);
        found.AddTimes(scene);
        found.items.Sort((a, b) => a.Role.First != b.Role.First ? a.Role.First.CompareTo(b.Role.First) : a.Role.End.CompareTo(b.Role.End));
        return found;
    }

    public static CandidateKind KindOf(Mention mention) => mention.Form switch
    {
        MentionForm.Title => CandidateKind.Title,
        MentionForm.Adjective => CandidateKind.Adjective,
        MentionForm.Seat => CandidateKind.Seat,
        MentionForm.Counterpart => CandidateKind.Counterpart,
        MentionForm.Pronoun => CandidateKind.Pronoun,
        MentionForm.Group => CandidateKind.Group,
        _ => mention.Member.Kind switch
        {
            ActorKind.Person => CandidateKind.Person,
            ActorKind.Country => CandidateKind.Country,
            ActorKind.Organisation => CandidateKind.Organisation,
            _ => CandidateKind.Format,
        },
    };

    private void AddPlaces(Scene scene)
    {
        var named = new Dictionary<(int First, int End), int>();
        for (var i = 0; i < items.Count; i++)
            named.TryAdd((items[i].Role.First, items[i].Role.End), i);
        foreach (var place in scene.Cast.Places)
        {
            if (named.TryGetValue((place.First, place.End), out var at))
                items[at] = items[at] with { Place = place };
            else
                items.Add(new Candidate(new RoleCandidate(place.First, place.End, CandidateKind.Place), null, place, null));
        }
        AddSpokenOf(scene);
    }

    /// <summary>"here" is where the story is filed from, "there" the last place that somebody is, goes to or stays in.</summary>
    private void AddSpokenOf(Scene scene)
    {
        var syntax = scene.Tree.Syntax;
        var (last, next) = ((PlaceMention?)null, 0);
        for (var word = 0; word < syntax.Count; word++)
        {
            for (; next < scene.Cast.Places.Count && scene.Cast.Places[next].End <= word; next++)
            {
                var place = scene.Cast.Places[next];
                last = scene.Tree.Preposition(place.Head) is "in" or "to" or "at" or "for" ? place : last;
            }
            if (syntax.Relations[word] is Relation.Expl || scene.Cast.PlaceAt(word) is not null)
                continue;
            var meant = scene.Tree.Form(word) switch
            {
                "here" when scene.HomeCity is not null || scene.HomeCountry is not null => new PlaceMention(word, word, word + 1, syntax.SpanOf(word), scene.HomeCity, scene.HomeCountry, false),
                "there" or "There" when last is not null && syntax.SentenceOf(word) - syntax.SentenceOf(last.Head) <= Near => last with { Head = word, First = word, End = word + 1, Span = syntax.SpanOf(word) },
                _ => null,
            };
            if (meant is not null)
                items.Add(new Candidate(new RoleCandidate(word, word + 1, CandidateKind.Place), null, meant, null));
        }
    }

    private void AddTimes(Scene scene)
    {
        var syntax = scene.Tree.Syntax;
        foreach (var time in scene.Anchors.Times)
        {
            if (time.Edtf is null || time.Type == TimeType.Set)
                continue;
            var first = syntax.WordAt(time.Span.Start);
            var end = first;
            while (end < syntax.Count && syntax.Starts[end] < time.Span.End)
                end++;
            if (end > first)
                items.Add(new Candidate(new RoleCandidate(first, end, CandidateKind.Time), null, null, time));
        }
    }
}
