using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// Finds the names of persons, places and organisations with a trained classifier that also asks the almanac, and nationalities by
/// the almanac alone.
/// </summary>
internal sealed class NameFinder(LinearModel model)
{
    public void Run(WordSheet sheet, NameSpace space, TagSet tags, List<Entity> entities)
    {
        space.Enter(sheet.Count);
        AlmanacMarks.Run(sheet, space, tags);
        // The second time every word is known by what the whole story called it ("Hu Jintao" in a headline).
        for (var pass = 0; pass < 2; pass++)
        {
            for (var s = 0; s + 1 < sheet.SentenceStarts.Count; s++)
                Sentence(sheet, space, tags, sheet.SentenceStarts[s], sheet.SentenceStarts[s + 1]);
        }
        NameRepairs.Run(sheet, space, tags);
        Collect(sheet, space, entities);
    }

    private void Sentence(WordSheet sheet, NameSpace space, TagSet tags, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            space.Labels[i] = Label(sheet, space, tags, i, first, end);
            if (sheet.Flags[i].HasFlag(WordFlags.Capital))
                space.Vote(sheet.Forms[i].Exact, space.Labels[i]);
        }
    }

    private byte Label(WordSheet sheet, NameSpace space, TagSet tags, int i, int first, int end)
    {
        if (NameFeatures.IsJoined(sheet, space, i, first, end))
            return NameLabels.Inside(NameLabels.TypeOf(space.Labels[i - 1]));
        if (!NameFeatures.IsCandidate(sheet, space, i, first, end))
            return 0;
        NameFeatures.Fill(sheet, space, tags, i, first, end);
        model.Score(space.Features.Keys, space.Scores);
        var before = i > first ? space.Labels[i - 1] : (byte)0;
        byte best = 0;
        for (byte label = 1; label < NameLabels.Count; label++)
        {
            if (NameLabels.MayFollow(before, label) && space.Scores[label] > space.Scores[best])
                best = label;
        }
        return best;
    }

    private static void Collect(WordSheet sheet, NameSpace space, List<Entity> entities)
    {
        for (var i = 0; i < sheet.Count;)
        {
            var behind = i + 1;
            while (space.Labels[i] != 0 && behind < sheet.Count && NameLabels.IsInside(space.Labels[behind]))
                behind++;
            // "Party of" is no name's end.
            var end = behind;
            while (end - 1 > i && (sheet.Flags[end - 1] & (WordFlags.Capital | WordFlags.HasDigit)) == 0)
                end--;
            var nation = NationalityEnd(space, i);
            if (nation >= end)
            {
                entities.Add(new Entity(new Span(sheet.Starts[i], sheet.Ends[nation - 1]), EntityType.Nationality));
                behind = nation;
            }
            else if (space.Labels[i] != 0)
            {
                if (NameLabels.TypeOf(space.Labels[i]) == EntityType.Person)
                    i = BehindTitles(space, i, end, sheet, entities);
                entities.Add(new Entity(new Span(sheet.Starts[i], sheet.Ends[end - 1]), NameLabels.TypeOf(space.Labels[i])));
            }
            i = behind;
        }
    }

    /// <summary>
    /// A person's name doesn't begin with a country, a nationality or an honorific ("Kenyan President John Koech"): those are passed
    /// over, countries and nationalities as names of their own.
    /// </summary>
    private static int BehindTitles(NameSpace space, int i, int end, WordSheet sheet, List<Entity> entities)
    {
        const AlmanacKinds parts = AlmanacKinds.Country | AlmanacKinds.Nationality | AlmanacKinds.Honorific;
        while ((space.Kinds[i] & parts) != 0 && (space.Kinds[i] & AlmanacKinds.GivenName) == 0 && i + space.Left[i] < end)
        {
            var behind = i + space.Left[i];
            if ((space.Kinds[i] & AlmanacKinds.Honorific) == 0)
            {
                var type = (space.Kinds[i] & AlmanacKinds.Country) != 0 ? EntityType.Place : EntityType.Nationality;
                entities.Add(new Entity(new Span(sheet.Starts[i], sheet.Ends[behind - 1]), type));
            }
            i = behind;
        }
        return i;
    }

    /// <summary>The word behind the nationality that begins at a word, or -1: an adjective or people of the almanac that is no country's name.</summary>
    private static int NationalityEnd(NameSpace space, int i)
    {
        var kinds = space.Kinds[i];
        if ((kinds & AlmanacKinds.Nationality) == 0 || (kinds & AlmanacKinds.Country) != 0 || NameLabels.IsInside(space.Labels[i]))
            return -1;
        return i + space.Left[i];
    }
}
