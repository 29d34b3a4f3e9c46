using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>
/// Labels the names of a treebank that has no entities: where they are the trees say, of what kind they are the almanac, the given
/// name, the title before or the word at the end. Names whose kind nothing tells are marked as unknown.
/// </summary>
internal static class SilverNames
{
    private const AlmanacKinds Places = AlmanacKinds.Country | AlmanacKinds.City | AlmanacKinds.Region | AlmanacKinds.Area;

    public static byte[] Labels(GoldStory story, WordSheet sheet, NameSpace space, TagSet tags)
    {
        space.Enter(sheet.Count);
        AlmanacMarks.Run(sheet, space, tags);
        var labels = new byte[story.Words.Count];
        for (var s = 0; s + 1 < story.SentenceStarts.Count; s++)
        {
            int start = story.SentenceStarts[s], end = story.SentenceStarts[s + 1];
            for (var i = start; i < end; i++)
            {
                // What is outside the trees' names may still be one ("the Gulf"): capitals inside a sentence teach nothing.
                if (labels[i] == 0 && story.Words[i].Upos == Upos.Propn)
                    labels[i] = NameTraining.Unknown;
                if (story.Words[i].Upos == Upos.Propn && story.Words[i].Relation is not (Relation.Flat or Relation.Compound or Relation.NmodDesc))
                    Mark(story, sheet, space, labels, i, start, end);
            }
        }
        return labels;
    }

    private static void Mark(GoldStory story, WordSheet sheet, NameSpace space, byte[] labels, int head, int start, int end)
    {
        var (first, last) = NameSpan.Around(story, head, start, end, EntityType.Place);
        if (Enumerable.Range(first, last - first + 1).Any(i => labels[i] is > 0 and not NameTraining.Unknown))
            return;
        var type = TypeOf(story, sheet, space, first, last, head, start);
        for (var i = first; i <= last; i++)
        {
            labels[i] = type switch
            {
                null => NameTraining.Unknown,
                { } known => i == first ? NameLabels.Begin(known) : NameLabels.Inside(known),
            };
        }
    }

    private static EntityType? TypeOf(GoldStory story, WordSheet sheet, NameSpace space, int first, int last, int head, int start)
    {
        var kinds = space.Kinds[first];
        var whole = kinds != 0 && first + space.Left[first] == last + 1;
        if (whole && (kinds & AlmanacKinds.Organisation) != 0)
            return EntityType.Organisation;
        if (whole && (kinds & Places) != 0 && (kinds & AlmanacKinds.GivenName) == 0)
            return EntityType.Place;
        if (NameWords.EndsOrganisation(sheet.Forms[head]) || NameWords.EndsOrganisation(sheet.Forms[last]))
            return EntityType.Organisation;
        if (last > first && (NameWords.EndsPlace(sheet.Forms[head]) || NameWords.EndsPlace(sheet.Forms[last])))
            return EntityType.Place;
        if (last > first && (kinds & AlmanacKinds.GivenName) != 0 && story.Words[last].Upos == Upos.Propn)
            return EntityType.Person;
        for (var i = Math.Max(start, first - 4); i < first; i++)
        {
            if (story.Words[i].Relation == Relation.NmodDesc && story.Words[i].Head == head)
                return EntityType.Person;
        }
        return IsFlat(story, first, last) ? EntityType.Person : null;
    }

    /// <summary>Two or three words without a head among them, as the treebanks treat the names of persons.</summary>
    private static bool IsFlat(GoldStory story, int first, int last)
    {
        if (last - first is not (1 or 2))
            return false;
        for (var i = first; i <= last; i++)
        {
            var word = story.Words[i];
            var text = story.Text.AsSpan(word.Start, word.End - word.Start);
            if (word.Upos != Upos.Propn || (i > first && word.Relation != Relation.Flat) || text.ContainsAnyExcept(Letters) || text.Length < 2
                || !text[1..].ContainsAnyInRange('a', 'z'))
                return false;
        }
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-'");
}
