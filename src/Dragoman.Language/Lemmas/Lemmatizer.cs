using System.Runtime.InteropServices;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// Finds dictionary forms: by the word and its tag where the lexicon has it, else by the longest ending that the training knew.
/// </summary>
internal sealed unsafe class Lemmatizer
{
    public const int LongestEnding = 5;

    /// <summary>A longer word is its own lemma.</summary>
    private const int LongestWord = 64;

    private readonly LemmaRule[] rules;
    private readonly ulong* slots;
    private readonly uint mask;

    public Lemmatizer(ModelSection rules, ModelSection table)
    {
        this.rules = [.. Encoding.UTF8.GetString(rules.Read<byte>(0, (int)rules.Length)).Split('\n').Select(line => line.Split('\t'))
            .Select(parts => parts is [var lower, var strip, var append]
                ? new LemmaRule(lower == "1", int.Parse(strip), append)
                : throw new InvalidDataException("the language model's lemma rules are damaged"))];
        var size = table.Length / 8;
        if (size is < 2 or > 1 << 24 || !long.IsPow2(size))
            throw new InvalidDataException("the language model's lexicon is damaged");
        slots = (ulong*)table.Start;
        mask = (uint)size - 1;
        Owner = table.Owner;
    }

    private object Owner { get; }

    public void Run(WordSheet sheet, LemmaPool pool, TagSet tags, int first, int end)
    {
        Span<char> lemma = stackalloc char[LongestWord + 16];
        for (var i = first; i < end; i++)
        {
            var word = sheet.Word(i);
            if (word.Length > LongestWord)
            {
                sheet.Lemmas[i] = pool.Get(word);
                continue;
            }
            var rule = Find(sheet.Forms[i], word, tags.UposOf(sheet.Tags[i]), tags.FeaturesOf(sheet.Tags[i]));
            sheet.Lemmas[i] = rule < 0 ? pool.Get(word) : pool.Get(lemma[..rules[rule].Apply(word, lemma)]);
        }
    }

    private int Find(in WordForm form, ReadOnlySpan<char> word, Upos upos, Features features)
    {
        if (Look(WordKey(form.Exact, upos, features), out var rule) || Look(WordKey(form.Lower, upos, features), out rule)
            || Look(WordKey(form.Lower, upos), out rule))
            return rule;
        Span<uint> endings = stackalloc uint[LongestEnding + 1];
        Endings(word, endings);
        for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
        {
            if (Look(EndingKey(endings[length], length, upos, features), out rule))
                return rule;
        }
        return -1;
    }

    /// <summary>The hashes of a word's last characters, from none to <see cref="LongestEnding"/> of them.</summary>
    public static void Endings(ReadOnlySpan<char> word, Span<uint> endings)
    {
        var hash = Mix.Start;
        endings[0] = hash;
        for (var k = 1; k <= LongestEnding && k <= word.Length; k++)
        {
            hash = Mix.Add(hash, char.ToLowerInvariant(word[^k]));
            endings[k] = hash;
        }
    }

    public static ulong WordKey(uint form, Upos upos, Features features) => Mix.Key(1, form, (uint)upos, (uint)features);

    public static ulong WordKey(uint form, Upos upos) => Mix.Key(2, form, (uint)upos);

    public static ulong EndingKey(uint ending, int length, Upos upos, Features features) =>
        Mix.Key(3 + (uint)length, ending, (uint)upos, (uint)features);

    private bool Look(ulong key, out int rule)
    {
        for (var index = (uint)(key >> 32) & mask; ; index = (index + 1) & mask)
        {
            var slot = slots[index];
            if (slot == 0)
            {
                rule = -1;
                return false;
            }
            if ((slot & ~0xFFFFUL) == (key & ~0xFFFFUL))
            {
                rule = (int)(slot & 0xFFFF) - 1;
                return rule < rules.Length;
            }
        }
    }

    public static byte[] Layout(IReadOnlyList<(ulong Key, int Rule)> entries)
    {
        var size = 16;
        while (size * 2 < entries.Count * 3)
            size *= 2;
        var slots = new ulong[size];
        foreach (var (key, rule) in entries)
        {
            var index = (uint)(key >> 32) & (uint)(size - 1);
            while (slots[index] != 0)
                index = (index + 1) & (uint)(size - 1);
            slots[index] = (key & ~0xFFFFUL) | (uint)(rule + 1);
        }
        return MemoryMarshal.AsBytes(slots.AsSpan()).ToArray();
    }

    public static byte[] Layout(IReadOnlyList<LemmaRule> rules) =>
        Encoding.UTF8.GetBytes(string.Join('\n', rules.Select(rule => $"{(rule.Lower ? 1 : 0)}\t{rule.Strip}\t{rule.Append}")));
}
