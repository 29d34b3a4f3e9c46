using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// Puts right what trees alone can't tell: in "the presidents of Chile and Peru, Ana Rojas and Luis Soto" the persons are no further
/// countries but who the presidents are.
/// </summary>
internal static class Appositions
{
    public static void Run(WordSheet sheet, NameSpace names, TagSet tags)
    {
        for (var s = 0; s + 1 < sheet.SentenceStarts.Count; s++)
        {
            int person = -1, noun = -1;
            for (var i = sheet.SentenceStarts[s]; i < sheet.SentenceStarts[s + 1]; i++)
            {
                if (!IsConjunct(sheet, i) || !Is(names, i, EntityType.Person))
                    continue;
                var place = FirstConjunct(sheet, i);
                if (place < 0 || !Is(names, place, EntityType.Place) || (Relation)sheet.Relations[place] != Relation.Nmod)
                    continue;
                var governor = sheet.Heads[place];
                if (governor < 0 || governor > place || tags.UposOf(sheet.Tags[governor]) != Upos.Noun)
                    continue;
                if (governor == noun)
                    (sheet.Heads[i], sheet.Relations[i]) = (person, (byte)Relation.Conj);
                else
                    (sheet.Heads[i], sheet.Relations[i]) = (governor, (byte)Relation.Appos);
                (person, noun) = governor == noun ? (person, noun) : (i, governor);
            }
        }
    }

    private static bool IsConjunct(WordSheet sheet, int i) =>
        (Relation)sheet.Relations[i] == Relation.Conj && sheet.Heads[i] >= 0 && sheet.Heads[i] < i;

    private static bool Is(NameSpace names, int i, EntityType type) => names.Labels[i] != 0 && NameLabels.TypeOf(names.Labels[i]) == type;

    /// <summary>Where the coordination begins that a word belongs to.</summary>
    private static int FirstConjunct(WordSheet sheet, int i)
    {
        while (IsConjunct(sheet, i))
            i = sheet.Heads[i];
        return i;
    }
}
