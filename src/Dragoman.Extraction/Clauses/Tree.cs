using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A reading's syntax trees with the ways down as well as up: children in the order of the text, and what each word reaches over.</summary>
public sealed class Tree
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] reachFirst;
    private readonly int[] reachLast;

    public Tree(Syntax syntax, string text)
    {
        (Syntax, Text) = (syntax, text);
        var count = syntax.Count;
        firstChild = new int[count];
        nextSibling = new int[count];
        reachFirst = new int[count];
        reachLast = new int[count];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        var waiting = new int[count];
        var heads = syntax.Heads;
        for (var word = count - 1; word >= 0; word--)
        {
            (reachFirst[word], reachLast[word]) = (word, word);
            var head = heads[word];
            if ((uint)head >= (uint)count)
                continue;
            nextSibling[word] = firstChild[head];
            firstChild[head] = word;
            waiting[head]++;
        }
        ReachUpwards(heads, waiting);
    }

    public Syntax Syntax { get; }

    public string Text { get; }

    public int Count => Syntax.Count;

    /// <summary>From the leaves up, each word once; a ring of heads, which no sound tree has, is never entered.</summary>
    private void ReachUpwards(ReadOnlySpan<int> heads, int[] waiting)
    {
        var ready = new Stack<int>();
        for (var word = 0; word < waiting.Length; word++)
        {
            if (waiting[word] == 0)
                ready.Push(word);
        }
        while (ready.TryPop(out var word))
        {
            var head = heads[word];
            if ((uint)head >= (uint)waiting.Length)
                continue;
            reachFirst[head] = Math.Min(reachFirst[head], reachFirst[word]);
            reachLast[head] = Math.Max(reachLast[head], reachLast[word]);
            if (--waiting[head] == 0)
                ready.Push(head);
        }
    }

    public ChildList Children(int word) => new(firstChild[word], nextSibling);

    /// <summary>The first child that stands in a relation, or -1.</summary>
    public int Child(int word, Relation relation)
    {
        var relations = Syntax.Relations;
        for (var child = firstChild[word]; child >= 0; child = nextSibling[child])
        {
            if (relations[child] == relation)
                return child;
        }
        return -1;
    }

    /// <summary>The first child that stands in either relation, or -1.</summary>
    public int Child(int word, Relation one, Relation other)
    {
        var relations = Syntax.Relations;
        for (var child = firstChild[word]; child >= 0; child = nextSibling[child])
        {
            if (relations[child] == one || relations[child] == other)
                return child;
        }
        return -1;
    }

    /// <summary>The first child with a lemma, or -1.</summary>
    public int Child(int word, string lemma)
    {
        var lemmas = Syntax.Lemmas;
        for (var child = firstChild[word]; child >= 0; child = nextSibling[child])
        {
            if (lemmas[child].Equals(lemma, StringComparison.OrdinalIgnoreCase))
                return child;
        }
        return -1;
    }

    /// <summary>The smallest run of words that holds a word and all below it: the first, and the one behind the last.</summary>
    public (int First, int End) Reach(int word) => (reachFirst[word], reachLast[word] + 1);

    /// <summary>The text from the first word to the last that a word reaches over.</summary>
    public Span ReachSpan(int word) => new(Syntax.Starts[reachFirst[word]], Syntax.Ends[reachLast[word]]);

    /// <summary>Whether a word stands below another, or is it.</summary>
    public bool Dominates(int above, int word)
    {
        var heads = Syntax.Heads;
        for (var steps = 0; word >= 0 && steps < MaxDepth; steps++, word = heads[word])
        {
            if (word == above)
                return true;
        }
        return false;
    }

    /// <summary>The preposition of a phrase, its fixed parts joined ("ahead of"), lower case; empty where it has none.</summary>
    public string Preposition(int word)
    {
        var found = Child(word, Relation.Case);
        // "by Karl Brandt": the preposition may hang on another of the name's words.
        for (var part = firstChild[word]; found < 0 && part >= 0; part = nextSibling[part])
        {
            if (Syntax.Relations[part] is Relation.Flat or Relation.Compound)
                found = Child(part, Relation.Case);
        }
        if (found < 0)
            return "";
        var lemma = Syntax.Lemmas[found];
        var joined = lemma;
        for (var part = firstChild[found]; part >= 0; part = nextSibling[part])
        {
            if (Syntax.Relations[part] == Relation.Fixed)
                joined = joined + " " + Syntax.Lemmas[part];
        }
        // "ahead of", "prior to": the treebanks also write two case words.
        if (ReferenceEquals(joined, lemma))
        {
            if (found > 0 && lemma is "of" or "to" && Syntax.Lemmas[found - 1].ToLowerInvariant() is "ahead" or "prior" or "instead" or "because" or "outside" or "regardless")
                return Syntax.Lemmas[found - 1].ToLowerInvariant() + " " + lemma;
            for (var next = nextSibling[found]; next >= 0 && next == found + 1; next = nextSibling[next])
            {
                if (Syntax.Relations[next] == Relation.Case)
                    joined = joined + " " + Syntax.Lemmas[next];
            }
        }
        return joined;
    }

    /// <summary>An object, also one that the tree takes for an adverbial behind a verb's particle ("calls off | Jakarta trip").</summary>
    public bool IsObject(int word)
    {
        if (Syntax.Relations[word] is not (Relation.Obl or Relation.OblUnmarked))
            return Syntax.Relations[word] == Relation.Obj;
        var verb = Syntax.Heads[word];
        if (verb < 0 || verb + 1 >= word || Syntax.Tags[verb] != Upos.Verb || Form(verb + 1) is not ("off" or "out"))
            return false;
        var preposition = Child(word, Relation.Case);
        return preposition == verb + 1 || (preposition < 0 && reachFirst[word] == verb + 2);
    }

    public ReadOnlySpan<char> Form(int word) => Text.AsSpan(Syntax.Starts[word], Syntax.Ends[word] - Syntax.Starts[word]);

    public bool IsLemma(int word, string lemma) =>
        (uint)word < (uint)Count && Syntax.Lemmas[word].Equals(lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>A tree deeper than this is no sentence of a newspaper: walks upwards stop.</summary>
    private const int MaxDepth = 200;
}
