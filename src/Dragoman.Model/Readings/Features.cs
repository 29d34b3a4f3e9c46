namespace Dragoman.Model;

/// <summary>The morphological features of Universal Dependencies that reading needs, and how a word stands to its neighbours.</summary>
[Flags]
public enum Features : uint
{
    None = 0,
    Singular = 1 << 0,
    Plural = 1 << 1,
    Past = 1 << 2,
    Present = 1 << 3,
    Finite = 1 << 4,
    Infinitive = 1 << 5,
    Participle = 1 << 6,
    Gerund = 1 << 7,
    Passive = 1 << 8,
    Imperative = 1 << 9,
    Comparative = 1 << 10,
    Superlative = 1 << 11,
    Possessive = 1 << 12,
    FirstPerson = 1 << 13,
    SecondPerson = 1 << 14,
    ThirdPerson = 1 << 15,
    Masculine = 1 << 16,
    Feminine = 1 << 17,
    Neuter = 1 << 18,
    Negative = 1 << 19,
    Definite = 1 << 20,
    Indefinite = 1 << 21,

    /// <summary>A second or later word of a token that Universal Dependencies splits ("n't" of "doesn't").</summary>
    ContinuesToken = 1 << 30,
}
