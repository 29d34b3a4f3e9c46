using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>How far a name reaches around its head in a gold tree.</summary>
internal static class NameSpan
{
    /// <summary>The first and the last word of the name; titles, articles and possessors before it are left out.</summary>
    public static (int First, int Last) Around(GoldStory story, int head, int start, int end, EntityType type)
    {
        var words = story.Words;
        string Text(int i) => story.Text[words[i].Start..words[i].End];
        bool Part(int i) => i >= start && i < end && words[i].Relation is not (Relation.NmodDesc or Relation.Det or Relation.NmodPoss)
            && ((char.IsUpper(story.Text[words[i].Start]) && words[i].Upos is Upos.Propn or Upos.Adj or Upos.Noun or Upos.Verb or Upos.Num)
                || (words[i].Upos == Upos.Punct && Text(i) is "-" or "."));
        var first = head;
        while (Part(first - 1))
            first--;
        while (first < head && words[first].Upos == Upos.Punct)
            first++;
        var last = head;
        while (true)
        {
            if (Part(last + 1) && (words[last + 1].Upos != Upos.Punct || Part(last + 2)))
                last++;
            else if (last + 2 < end && words[last + 1].Upos == Upos.Adp && type != EntityType.Person && Text(last + 1) is "of" or "for" && Part(last + 2))
                last += 2;
            else if (last + 3 < end && type == EntityType.Organisation && Text(last + 1) == "of" && words[last + 2].Upos == Upos.Det && Part(last + 3))
                last += 3;
            else
                break;
        }
        return (first, last);
    }
}
