using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Says whom "he", "her", "they" and "both sides" mean, by nearness, grammatical part, number and gender.</summary>
internal sealed class PronounCaster(CastDraft draft)
{
    private const int MaxSentences = 4;
    private const int MaxMentions = 40;

    private readonly Tree tree = draft.Tree;
    private readonly Syntax syntax = draft.Tree.Syntax;
    private readonly List<Mention> found = [];

    public void Cast(int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (draft.Gazette.Over(word) is not null)
                continue;
            if (tree.Form(word) is "former" or "latter" && IsBare(word))
                OneOfTwo(word, tree.Form(word) is "latter" ? 1 : 0);
            else if (syntax.Tags[word] is Upos.Pron or Upos.Det or Upos.Sconj)
                Pronoun(word);
            else if (syntax.Tags[word] == Upos.Noun)
                Group(word);
            else if (syntax.Tags[word] == Upos.Num)
                Two(word);
        }
        draft.Mentions.AddRange(found);
        draft.Sort();
    }

    /// <summary>"the latter will visit", but "the former president".</summary>
    private bool IsBare(int word) =>
        word > 0 && tree.Form(word - 1) is "the" or "The"
        && !(word + 1 < syntax.Count && (syntax.Tags[word + 1] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num || NameWords.IsCapital(tree, word + 1) || tree.Form(word + 1) is "-"));

    /// <summary>The first or the second of the two last spoken of.</summary>
    private void OneOfTwo(int word, int which)
    {
        if ((draft.LastPair(word - 1, people: true) ?? draft.LastPair(word - 1, people: false)) is { } pair)
            found.Add(new Mention(word, word - 1, word + 1, draft.SpanOf(word - 1, word + 1), MentionForm.Pronoun, ValueList.Create<CastMember>([pair[which]])));
    }

    private void Pronoun(int word)
    {
        switch (tree.Form(word).ToString().ToLowerInvariant())
        {
            case "he" or "him" or "his" or "himself":
                Person(word, Gender.Masculine);
                break;
            case "she" or "her" or "hers" or "herself":
                Person(word, Gender.Feminine);
                break;
            case "they" or "them" or "their" or "both" or "themselves" when syntax.Relations[word] is not (Relation.Det or Relation.DetPredet or Relation.CcPreconj):
                Plural(word);
                break;
            case "who" or "whom" or "whose" or "which":
                Relative(word);
                break;
            case "it" or "its" when syntax.Relations[word] is not Relation.Expl:
                Thing(word);
                break;
        }
    }

    private void Person(int word, Gender gender)
    {
        Mention? best = null;
        var bestScore = int.MinValue;
        var sentence = syntax.SentenceOf(word);
        for (var (i, seen) = (draft.MentionFrom(word) - 1, 0); i >= 0 && seen < MaxMentions; i--, seen++)
        {
            var mention = draft.Mentions[i];
            var distance = sentence - syntax.SentenceOf(mention.First);
            if (distance > MaxSentences)
                break;
            var member = mention.Member;
            if (member.Kind != ActorKind.Person || mention.IsPlural || member.IsPlural || (member.Gender != Gender.Unknown && member.Gender != gender) || Coargument(word, mention.Head))
                continue;
            var score = Score(mention, distance, seen);
            if (score > bestScore)
                (best, bestScore) = (mention, score);
        }
        // Who was "he" as the subject of the sentence before is likely to be "he" again.
        for (var i = found.Count - 1; i >= 0 && i >= found.Count - 6; i--)
        {
            var before = found[i];
            var distance = sentence - syntax.SentenceOf(before.First);
            if (distance is < 1 or > 2 || (!before.Member.IsNamed && before.Member.Offices.Count == 0) || before.Form != MentionForm.Pronoun || before.Member.Kind != ActorKind.Person || before.IsPlural || before.Member.Gender != gender
                || syntax.Relations[before.Head] is not (Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss) || syntax.Relations[word] is not (Relation.Nsubj or Relation.NsubjPass))
                continue;
            var score = -12 * distance + (syntax.Relations[before.Head] is Relation.NmodPoss ? 2 : 10);
            if (score > bestScore)
                (best, bestScore) = (before, score);
        }
        if (best is null)
            return;
        if (best.Member.Gender == Gender.Unknown)
            best.Member.Gender = gender;
        found.Add(new Mention(word, word, word + 1, syntax.SpanOf(word), MentionForm.Pronoun, best.Members));
    }

    /// <summary>"the minister, who": who is spoken of right before.</summary>
    private void Relative(int word)
    {
        for (var i = draft.MentionFrom(word) - 1; i >= 0 && draft.Mentions[i].First >= word - 12; i--)
        {
            var mention = draft.Mentions[i];
            if (mention.End > word || mention.End < word - 2 || mention.Form == MentionForm.Adjective || syntax.SentenceOf(mention.First) != syntax.SentenceOf(word))
                continue;
            found.Add(new Mention(word, word, word + 1, syntax.SpanOf(word), MentionForm.Pronoun, mention.Members));
            return;
        }
    }

    private int Score(Mention mention, int distance, int seen)
    {
        var score = -12 * distance - seen;
        score += syntax.Relations[mention.Head] switch
        {
            Relation.Nsubj or Relation.NsubjPass => 10,
            Relation.Obj or Relation.Iobj => 2,
            Relation.NmodPoss or Relation.Appos => -2,
            Relation.Obl or Relation.OblAgent => 0,
            _ => -1,
        };
        if (mention.Member.IsNamed)
            score += 4;
        else if (mention.Member.Offices.Count == 0)
            score -= 12; // "a diplomat who knows her" is nobody whom a story goes on about
        return score;
    }

    /// <summary>"Levy met him": the two words of one verb are two people; a possessive ("his") may be the subject's.</summary>
    private bool Coargument(int pronoun, int head) =>
        syntax.Relations[pronoun] is Relation.Obj or Relation.Iobj or Relation.Obl && syntax.Heads[pronoun] == syntax.Heads[head] && syntax.Heads[head] >= 0;

    private void Plural(int word)
    {
        for (var (i, seen) = (draft.MentionFrom(word) - 1, 0); i >= 0 && seen < MaxMentions; i--, seen++)
        {
            var mention = draft.Mentions[i];
            if (syntax.SentenceOf(word) - syntax.SentenceOf(mention.First) > 2)
                break;
            if (mention.Form == MentionForm.Group || mention.IsPlural || (mention.Member.IsPlural && mention.Member.Kind == ActorKind.Person))
            {
                found.Add(new Mention(word, word, word + 1, syntax.SpanOf(word), MentionForm.Group, mention.Members));
                return;
            }
            if (syntax.Relations[mention.Head] is Relation.Nsubj or Relation.NsubjPass && Coordinated(i) is { Count: > 1 } several)
            {
                found.Add(new Mention(word, word, word + 1, syntax.SpanOf(word), MentionForm.Group, several));
                return;
            }
        }
        if (draft.LastPair(word, people: true) is { } pair)
            found.Add(new Mention(word, word, word + 1, syntax.SpanOf(word), MentionForm.Group, ValueList.Create<CastMember>(pair)));
    }

    /// <summary>"Turkey and Israel": a subject with those coordinated with it.</summary>
    private ValueList<CastMember> Coordinated(int index)
    {
        var first = draft.Mentions[index];
        var members = new List<CastMember> { first.Member };
        for (var i = index + 1; i < draft.Mentions.Count && i < index + 10; i++)
        {
            var mention = draft.Mentions[i];
            if (syntax.Relations[mention.Head] == Relation.Conj && syntax.Heads[mention.Head] == first.Head && !members.Contains(mention.Member))
                members.Add(mention.Member);
        }
        return members.ToValueList();
    }

    private void Thing(int word)
    {
        for (var (i, seen) = (draft.MentionFrom(word) - 1, 0); i >= 0 && seen < MaxMentions; i--, seen++)
        {
            var mention = draft.Mentions[i];
            if (syntax.SentenceOf(word) - syntax.SentenceOf(mention.First) > 1)
                return;
            if (mention.Member.Kind is ActorKind.Country or ActorKind.Organisation && mention.Form is not MentionForm.Adjective
                && syntax.Relations[mention.Head] is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Root)
            {
                found.Add(new Mention(word, word, word + 1, syntax.SpanOf(word), MentionForm.Pronoun, mention.Members));
                return;
            }
        }
    }

    /// <summary>"The two spoke by telephone": the numeral alone means the last two people.</summary>
    private void Two(int word)
    {
        if (tree.Form(word) is not "two" || word == 0 || tree.Form(word - 1) is not ("the" or "The") || syntax.Relations[word] is Relation.Nummod or Relation.Compound
            || draft.LastPair(word, people: true) is not { } pair)
            return;
        found.Add(new Mention(word, word - 1, word + 1, draft.SpanOf(word - 1, word + 1), MentionForm.Group, ValueList.Create<CastMember>(pair)));
    }

    /// <summary>"the two sides", "both countries".</summary>
    private void Group(int word)
    {
        if (!GroupWords.TryGet(tree.Form(word), out var people))
            return;
        var two = false;
        var first = word;
        foreach (var child in tree.Children(word))
        {
            if (child < word && syntax.Relations[child] is Relation.Nummod or Relation.Det or Relation.DetPredet or Relation.Amod)
            {
                two |= tree.Form(child) is "two" or "both" or "Both" or "Two";
                first = Math.Min(first, child);
            }
        }
        if (!two && !(word > 0 && tree.Form(word - 1) is "two" or "both" or "Both") || draft.LastPair(word, people, syntax.Lemmas[word].ToLowerInvariant()) is not { } pair)
            return;
        found.Add(new Mention(word, first, word + 1, draft.SpanOf(first, word + 1), MentionForm.Group, ValueList.Create<CastMember>(pair)));
    }
}
