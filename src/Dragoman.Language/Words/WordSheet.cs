using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// The words of one story while the engine reads it, in flat arrays that grow and are used again for the next story. Not thread-safe:
/// each thread takes one of its own.
/// </summary>
internal sealed class WordSheet
{
    public string Text { get; private set; } = "";

    public int Count { get; private set; }

    public int[] Starts { get; private set; } = new int[1024];

    public int[] Ends { get; private set; } = new int[1024];

    public WordFlags[] Flags { get; private set; } = new WordFlags[1024];

    public WordForm[] Forms { get; private set; } = new WordForm[1024];

    /// <summary>The tags, numbered as in the model's <see cref="TagSet"/>.</summary>
    public byte[] Tags { get; private set; } = new byte[1024];

    public string[] Lemmas { get; private set; } = new string[1024];

    /// <summary>Heads, numbered through the story; -1 for a root.</summary>
    public int[] Heads { get; private set; } = new int[1024];

    public byte[] Relations { get; private set; } = new byte[1024];

    /// <summary>The first word of each sentence, and the number of words at the end.</summary>
    public List<int> SentenceStarts { get; } = [];

    public void Begin(string text)
    {
        Text = text;
        Count = 0;
        SentenceStarts.Clear();
    }

    /// <summary>Lets go of the story's text, so that a waiting sheet doesn't keep it alive.</summary>
    public void Release() => Text = "";

    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(Starts[index], Ends[index] - Starts[index]);

    public void Add(int start, int end, WordFlags flags)
    {
        if (Count == Starts.Length)
            Grow();
        Starts[Count] = start;
        Ends[Count] = end;
        Forms[Count] = WordForm.Of(Text.AsSpan(start, end - start), ref flags);
        Flags[Count] = flags;
        Count++;
    }

    private void Grow()
    {
        var size = Count * 2;
        Starts = Longer(Starts, size);
        Ends = Longer(Ends, size);
        Flags = Longer(Flags, size);
        Forms = Longer(Forms, size);
        Tags = Longer(Tags, size);
        Lemmas = Longer(Lemmas, size);
        Heads = Longer(Heads, size);
        Relations = Longer(Relations, size);
    }

    private static T[] Longer<T>(T[] array, int size)
    {
        Array.Resize(ref array, size);
        return array;
    }

    /// <summary>The finished arrays, copied out of the sheet.</summary>
    public Syntax ToSyntax(TagSet tags)
    {
        var upos = new Upos[Count];
        var features = new Features[Count];
        var relations = new Relation[Count];
        for (var i = 0; i < Count; i++)
        {
            upos[i] = tags.UposOf(Tags[i]);
            features[i] = tags.FeaturesOf(Tags[i]);
            if (Flags[i].HasFlag(WordFlags.Continues))
                features[i] |= Features.ContinuesToken;
            relations[i] = (Relation)Relations[i];
        }
        return new Syntax(Starts[..Count], Ends[..Count], upos, features, Lemmas[..Count], Heads[..Count], relations, [.. SentenceStarts]);
    }
}
