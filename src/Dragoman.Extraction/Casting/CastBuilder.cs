using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Finds the cast of a reading: what the almanac knows, titles and names first, then who is meant by each, names before titles before
/// pronouns. A headline speaks of people whom the body names in full, so the body comes first.
/// </summary>
internal static class CastBuilder
{
    public static Cast Build(Reading reading, Tree tree, IFrameReading frames)
    {
        if (tree.Count == 0)
            return Cast.Empty;
        var almanac = Almanac.Default;
        var gazette = new GazetteBuilder(tree, almanac).Build();
        var inTime = InTimes(reading, tree);
        var draft = new CastDraft(reading, tree, gazette);
        var titles = new TitleFinder(tree, gazette, inTime).Find(0, tree.Count);
        var titleWords = Mask(tree.Count, titles);
        var bodyFrom = reading.Story.Body.Length > 0 ? Math.Min(tree.Syntax.WordAt(reading.Story.Body.Start), tree.Count) : 0;

        var names = new NameFinder(tree, gazette, word => titleWords[word], inTime);
        var bodyRuns = names.Find(bodyFrom, tree.Count);
        var headRuns = names.Find(0, bodyFrom);
        var people = new PersonCaster(draft, new GivenNames(word => Given(almanac, word)));
        people.Cast(bodyRuns, titles);
        people.Cast(headRuns, titles);

        var inPerson = new bool[tree.Count];
        foreach (var mention in draft.Mentions)
            Array.Fill(inPerson, true, mention.Form == MentionForm.Name ? tree.Syntax.WordAt(mention.Span.Start) : mention.End, mention.Form == MentionForm.Name ? mention.End - tree.Syntax.WordAt(mention.Span.Start) : 0);
        var bodies = new BodyCaster(draft, code => almanac.Country(code)?.Name ?? "");
        bodies.Cast(0, tree.Count, word => inPerson[word]);
        var places = new PlaceJoiner(draft).Join(bodies.Places, bodyRuns, word => inPerson[word]);
        draft.Sort();

        // A national agency's ministers are its own country's, wherever it files from.
        var home = (reading.Story.Agency is { } agency ? almanac.AgencyCountry(agency) : null) ?? HomePlace.Of(reading.Story).Country;
        new CountryReader(draft, places, new Affiliations(draft, places, tree.Count < FrameRule.Brief ? NoFrames.Instance : frames)).Infer(home);
        people.ShareOffices();
        CastTitles(draft, titles, people, home);
        Introducer.Introduce(draft);
        new PronounCaster(draft).Cast(bodyFrom, tree.Count);
        return draft.Build(places);
    }

    private static void CastTitles(CastDraft draft, List<TitlePhrase> titles, PersonCaster people, string? home)
    {
        var caster = new TitleCaster(draft, home);
        foreach (var title in titles)
        {
            if (people.IsTaken(title))
                continue;
            // A title that another phrase's words cover ("president" of "Russian president's envoy") still names its own bearer.
            caster.Cast(title);
        }
    }

    /// <summary>Weekdays and months are written like names.</summary>
    private static bool[] InTimes(Reading reading, Tree tree)
    {
        var mask = new bool[tree.Count];
        foreach (var time in reading.Times)
        {
            for (var word = tree.Syntax.WordAt(time.Span.Start); word < tree.Count && tree.Syntax.Starts[word] < time.Span.End; word++)
                mask[word] = true;
        }
        return mask;
    }

    private static bool[] Mask(int count, List<TitlePhrase> titles)
    {
        var mask = new bool[count];
        foreach (var title in titles)
            Array.Fill(mask, true, title.First, title.End - title.First);
        return mask;
    }

    private static (bool Known, Gender Gender) Given(Almanac almanac, string word) => almanac.GenderOf(word) switch
    {
        null => (false, Gender.Unknown),
        Model.Gender.Female => (true, Gender.Feminine),
        Model.Gender.Male => (true, Gender.Masculine),
        _ => (true, Gender.Unknown),
    };
}
