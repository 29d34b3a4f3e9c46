using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// The cheap look that decides which windows the encoder reads: a logistic regression over the words of each sentence, by the hash of their small
/// letters. <c>tools/training/gate.py</c> makes it, with the same hash; its recall stands in docs/quality.md.
/// </summary>
internal sealed class Gate
{
    private const int Size = 1 << 14;
    private readonly float[] weights;
    private readonly float bias;
    private readonly float bound;

    /// <param name="table">The weights, then the bias, then the bound from which on a sentence may tell something.</param>
    /// <exception cref="InvalidDataException">The table is not of the size that the program needs.</exception>
    public Gate(ReadOnlySpan<float> table)
    {
        if (table.Length != Size + 2)
            throw new InvalidDataException("the model of frames is damaged: its gate is not of the size that the program needs");
        (weights, bias, bound) = (table[..Size].ToArray(), table[Size], table[Size + 1]);
    }

    /// <summary>Whether any of a window's own sentences may tell a dealing.</summary>
    public bool Passes(Reading reading, Window window)
    {
        var syntax = reading.Syntax;
        var seen = new HashSet<int>();
        for (var word = window.OwnFirst; word < window.OwnEnd;)
        {
            var end = Math.Min(window.OwnEnd, syntax.Sentence(syntax.SentenceOf(word)).End);
            seen.Clear();
            var score = bias;
            for (; word < end; word++)
            {
                var bucket = Bucket(syntax.SpanOf(word).Of(reading.Text));
                if (seen.Add(bucket))
                    score += weights[bucket];
            }
            if (score >= bound)
                return true;
        }
        return false;
    }

    /// <summary>FNV-1a over the UTF-16 units of the word in small letters.</summary>
    internal static int Bucket(ReadOnlySpan<char> word)
    {
        var value = 2166136261u;
        foreach (var c in word)
            value = (value ^ char.ToLowerInvariant(c)) * 16777619u;
        return (int)((value ^ (value >> 15)) % Size);
    }
}
