using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// Puts right the trees of "Germany halted aid on Monday, the ministry said" and "Talks have been put off, the hosts said", where the verb of
/// telling has two subjects: the first one belongs to the clause that is told, whose verb the parser has hung on it as a modifier.
/// </summary>
internal static class ToldClauses
{
    public static void Run(WordSheet sheet, TagSet tags)
    {
        for (var s = 0; s + 1 < sheet.SentenceStarts.Count; s++)
        {
            var (first, end) = (sheet.SentenceStarts[s], sheet.SentenceStarts[s + 1]);
            var told = -1; // the last subject that stands before its verb's comma
            for (var i = first; i < end; i++)
            {
                if ((Relation)sheet.Relations[i] != Relation.Nsubj || sheet.Heads[i] <= i)
                    continue;
                if (told >= 0 && sheet.Heads[told] == sheet.Heads[i] && HasComma(sheet, told, i))
                    Restore(sheet, tags, first, told, i);
                told = i;
            }
        }
    }

    private static bool HasComma(WordSheet sheet, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (sheet.Word(i) is ",")
                return true;
        }
        return false;
    }

    private static void Restore(WordSheet sheet, TagSet tags, int first, int noun, int teller)
    {
        for (var verb = first; verb < teller; verb++)
        {
            if (sheet.Heads[verb] != noun || tags.UposOf(sheet.Tags[verb]) != Upos.Verb)
                continue;
            var relation = (Relation)sheet.Relations[verb];
            if (verb > noun && relation == Relation.AclRelcl && !IsRelative(sheet, noun, verb))
                Behind(sheet, noun, verb, teller);
            else if (verb < noun && verb > first && relation == Relation.Amod && tags.UposOf(sheet.Tags[verb - 1]) is Upos.Propn or Upos.Noun)
                Before(sheet, tags, first, noun, verb);
            else
                continue;
            return;
        }
    }

    private static bool IsRelative(WordSheet sheet, int noun, int verb)
    {
        for (var i = noun + 1; i < verb; i++)
        {
            if (sheet.Heads[i] == verb && sheet.Word(i) is "who" or "which" or "that" or "whose" or "whom")
                return true;
        }
        return false;
    }

    /// <summary>"Talks … have been put off": the noun is the verb's subject.</summary>
    private static void Behind(WordSheet sheet, int noun, int verb, int teller)
    {
        var passive = false;
        for (var i = noun + 1; i < teller; i++)
        {
            passive |= sheet.Heads[i] == verb && (Relation)sheet.Relations[i] == Relation.AuxPass;
            if (i <= verb || sheet.Heads[i] != noun)
                continue;
            sheet.Heads[i] = verb;
            if ((Relation)sheet.Relations[i] == Relation.Nmod)
                sheet.Relations[i] = (byte)Relation.Obl;
        }
        Set(sheet, verb, sheet.Heads[noun], Relation.Ccomp);
        Set(sheet, noun, verb, passive ? Relation.NsubjPass : Relation.Nsubj);
    }

    /// <summary>"Germany halted aid": the noun is the verb's object, and the name before the verb its subject.</summary>
    private static void Before(WordSheet sheet, TagSet tags, int first, int noun, int verb)
    {
        var subject = -1;
        for (var i = verb - 1; i >= first; i--)
        {
            if (sheet.Heads[i] == verb && (Relation)sheet.Relations[i] == Relation.Nsubj)
                subject = i;
            if (sheet.Heads[i] != noun)
                continue;
            if (subject < 0 && tags.UposOf(sheet.Tags[i]) is Upos.Propn or Upos.Noun or Upos.Pron)
                Set(sheet, subject = i, verb, Relation.Nsubj);
            else
                sheet.Heads[i] = subject >= 0 ? subject : verb;
        }
        Set(sheet, verb, sheet.Heads[noun], Relation.Ccomp);
        Set(sheet, noun, verb, Relation.Obj);
    }

    private static void Set(WordSheet sheet, int word, int head, Relation relation) =>
        (sheet.Heads[word], sheet.Relations[word]) = (head, (byte)relation);
}
