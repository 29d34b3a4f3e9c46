using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// Labels what the classifier overlooked although it is beyond doubt: countries, persons behind their titles, and the rest of a
/// person's name of which it took a part.
/// </summary>
internal static class NameRepairs
{
    private const int LongestName = 4;
    private const AlmanacKinds Titles = AlmanacKinds.Office | AlmanacKinds.Honorific;
    private const AlmanacKinds Others = AlmanacKinds.Place | AlmanacKinds.Nationality | AlmanacKinds.Organisation
        | AlmanacKinds.OrganisationPart | AlmanacKinds.Institution | AlmanacKinds.Office;

    public static void Run(WordSheet sheet, NameSpace space, TagSet tags)
    {
        for (var s = 0; s + 1 < sheet.SentenceStarts.Count; s++)
        {
            int first = sheet.SentenceStarts[s], end = sheet.SentenceStarts[s + 1];
            for (var i = first; i < end;)
            {
                var behind = space.Labels[i] == 0 ? Overlooked(sheet, space, tags, i, first, end) : i + 1;
                i = space.Labels[i] == 0 ? behind : Whole(sheet, space, tags, i, end);
            }
        }
    }

    /// <summary>Labels a name that begins at a word without a label; the word behind it.</summary>
    private static int Overlooked(WordSheet sheet, NameSpace space, TagSet tags, int i, int first, int end)
    {
        if (IsCountry(space, i))
            return Label(space, i, Math.Min(end, i + space.Left[i]), EntityType.Place);
        if (i == first)
            return i + 1;
        var title = (space.Kinds[i - 1] & Titles) != 0 && space.Left[i - 1] == 1;
        var behind = title || NameWords.IsPerson(sheet.Forms[i - 1]) ? Capitals(sheet, space, tags, i, end) : i;
        // A title may be called by its holder's one name, a noun hardly ever.
        return behind > i + (title ? 0 : 1) ? Label(space, i, behind, EntityType.Person) : i + 1;
    }

    /// <summary>Completes a person's name that begins at a word; the word behind it.</summary>
    private static int Whole(WordSheet sheet, NameSpace space, TagSet tags, int i, int end)
    {
        var type = NameLabels.TypeOf(space.Labels[i]);
        var behind = i + 1;
        while (behind < end && NameLabels.IsInside(space.Labels[behind]))
            behind++;
        if (type == EntityType.Person && behind == i + space.Left[i] && IsCountry(space, i))
        {
            for (var k = i; k < behind; k++)
                space.Labels[k] = 0;
            return Label(space, i, behind, EntityType.Place);
        }
        while (type == EntityType.Person && behind < end && sheet.Flags[behind].HasFlag(WordFlags.SpaceBefore))
        {
            var more = More(sheet, space, tags, behind, end);
            if (more == behind)
                break;
            for (; behind < more; behind++)
                space.Labels[behind] = NameLabels.Inside(EntityType.Person);
        }
        return behind;
    }

    /// <summary>How far a person's name goes on: another part of it, more capitals, "bin" with a capital, a nickname between quotation marks.</summary>
    private static int More(WordSheet sheet, NameSpace space, TagSet tags, int i, int end)
    {
        if (space.Labels[i] == NameLabels.Begin(EntityType.Person))
        {
            var behind = i + 1;
            while (behind < end && NameLabels.IsInside(space.Labels[behind]))
                behind++;
            return behind;
        }
        if (NameWords.IsParticle(sheet.Forms[i - 1]) && IsCapital(sheet, i))
            return i + 1;
        if (space.Labels[i] == 0 && Capitals(sheet, space, tags, i, end) is var capitals && capitals > i)
            return capitals;
        if (NameWords.IsParticle(sheet.Forms[i]) && i + 1 < end && IsCapital(sheet, i + 1))
            return i + 2;
        var nickname = i + 3 < end && IsQuote(sheet, i) && IsCapital(sheet, i + 1) && IsQuote(sheet, i + 2) && IsCapital(sheet, i + 3);
        return nickname ? i + 4 : i;
    }

    /// <summary>The word behind the capitals without a label that begin at a word.</summary>
    private static int Capitals(WordSheet sheet, NameSpace space, TagSet tags, int start, int end)
    {
        var i = start;
        while (i < end && i - start < LongestName && space.Labels[i] == 0 && IsName(sheet, space, tags, i))
            i++;
        return i;
    }

    private static bool IsCountry(NameSpace space, int i) =>
        (space.Kinds[i] & AlmanacKinds.Country) != 0 && (space.Kinds[i] & AlmanacKinds.GivenName) == 0;

    private static bool IsName(WordSheet sheet, NameSpace space, TagSet tags, int i) =>
        sheet.Flags[i].HasFlag(WordFlags.Capital) && tags.UposOf(sheet.Tags[i]) == Upos.Propn && !NameWords.IsWeekday(sheet.Forms[i])
        && ((space.Kinds[i] & Others) == 0 || (space.Kinds[i] & AlmanacKinds.GivenName) != 0);

    private static bool IsCapital(WordSheet sheet, int i) => sheet.Flags[i].HasFlag(WordFlags.Capital);

    private static bool IsQuote(WordSheet sheet, int i) => CharClasses.Of(sheet.Text[sheet.Starts[i]]) == CharClass.Quote;

    private static int Label(NameSpace space, int start, int end, EntityType type)
    {
        var i = start;
        for (; i < end && space.Labels[i] == 0; i++)
            space.Labels[i] = i == start ? NameLabels.Begin(type) : NameLabels.Inside(type);
        return i;
    }
}
