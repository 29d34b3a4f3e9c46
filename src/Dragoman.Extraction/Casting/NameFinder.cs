using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds the runs of capitalised words that may be people's names, left to right.</summary>
internal sealed class NameFinder(Tree tree, Gazette gazette, Func<int, bool> isTitle, bool[] inTime)
{
    private readonly Syntax syntax = tree.Syntax;

    public List<NameRun> Find(int from, int to)
    {
        var runs = new List<NameRun>();
        for (var word = from; word < to;)
        {
            if (!Starts(word))
            {
                word++;
                continue;
            }
            var end = Extend(word, to);
            runs.Add(new NameRun(word, end));
            word = end;
        }
        return runs;
    }

    private bool Starts(int word) => IsNameWord(word) && !NameWords.IsNone(Form(word)) && !LoneCity(word);

    /// <summary>A city's name begins a person's only where a name follows that is none ("Jackson Browne", not "Paris on").</summary>
    private bool LoneCity(int word) =>
        gazette.Over(word) is { Kind: HitKind.City or HitKind.Division } hit && !(hit.End < syntax.Count && IsNameWord(hit.End) && gazette.Over(hit.End) is null
            && SameSentence(word, hit.End) && hit.First == word && hit.Last == word && !hit.IsCapital);

    private int Extend(int first, int to)
    {
        var end = first + 1;
        while (end < to && SameSentence(first, end))
        {
            if (NameWords.IsBody(Form(end - 1)))
                break; // "Expediency Council" | "Akbar Rafsanjani"
            if (NameWords.IsNone(Form(end)))
                break; // "Chaowalit Thursday"
            if (IsNameWord(end) && !BreaksBefore(end))
                end++;
            else if (Joined(end, to, out var next))
                end = next;
            else
                break;
        }
        return end;
    }

    private bool BreaksBefore(int word) => gazette.Over(word) is { Kind: HitKind.City or HitKind.Division } && NameWords.IsBody(Form(word - 1));

    /// <summary>Particles, hyphens and nicknames that stand between two words of one name.</summary>
    private bool Joined(int at, int to, out int next)
    {
        next = at;
        var form = Form(at);
        if (at + 1 < to && NameWords.IsParticle(form.ToLowerInvariant()) && (IsNameWord(at + 1) || (at + 2 < to && NameWords.IsParticle(Form(at + 1)) && IsNameWord(at + 2))))
        {
            next = at + 1;
            return true;
        }
        // "Omar al-Haddad", "ash-Shami": the article, its hyphen and the name are one word to the eye.
        if (at + 2 < to && NameWords.IsArticle(form) && Form(at + 1) is "-" or "–" && Glued(at + 1) && Glued(at + 2) && IsNameWord(at + 2))
        {
            next = at + 3;
            return true;
        }
        if (form is "-" or "–" && at + 1 < to && (IsNameWord(at + 1) || (char.IsLower(Form(at + 1)[0]) && Glued(at + 1) && Glued(at) && Form(at + 1).Length < 7)) && (Glued(at) || Glued(at + 1)))
        {
            next = at + 2;
            return true;
        }
        // Douglas "Pete" Peterson
        if (form is "\"" or "“" or "``" or "'" && at + 3 < to && IsNameWord(at + 1) && Form(at + 2) is "\"" or "”" or "''" or "'" && IsNameWord(at + 3))
        {
            next = at + 4;
            return true;
        }
        return false;
    }

    private bool IsNameWord(int word)
    {
        if (inTime[word] || !NameWords.IsCapital(tree, word) || isTitle(word))
            return false;
        if (gazette.Over(word) is { Kind: not (HitKind.City or HitKind.Division) })
            return false;
        var tag = syntax.Tags[word];
        if (tag == Upos.Propn || IsInitial(word))
            return true;
        if (tag is Upos.Punct or Upos.Num or Upos.Det or Upos.Pron or Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Part or Upos.Aux or Upos.Adv)
            return false;
        return !SentenceFirst(word);
    }

    /// <summary>"Minister S Menon": one capital before a name, which a tagger takes for all kinds of words.</summary>
    private bool IsInitial(int word) =>
        syntax.Ends[word] - syntax.Starts[word] == 1 && Form(word) is not ("I" or "A") && word + 1 < syntax.Count && SameSentence(word, word + 1) && !Glued(word)
        && NameWords.IsCapital(tree, word + 1) && syntax.Tags[word + 1] == Upos.Propn && gazette.Over(word + 1) is null;

    private bool SentenceFirst(int word)
    {
        var (first, _) = syntax.Sentence(syntax.SentenceOf(word));
        while (first < word && syntax.Tags[first] == Upos.Punct)
            first++;
        return first == word || (word > 0 && Form(word - 1) is "\"" or "“" or "``");
    }

    private bool SameSentence(int one, int other) => syntax.SentenceOf(one) == syntax.SentenceOf(other);

    private bool Glued(int word) => word > 0 && syntax.Starts[word] == syntax.Ends[word - 1];

    private string Form(int word) => tree.Form(word).ToString();
}
