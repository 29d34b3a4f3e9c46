namespace Dragoman.Extraction;

/// <summary>Which words are given names, and whose.</summary>
internal sealed class GivenNames(Func<string, (bool Known, Gender Gender)> find)
{
    public bool Knows(string word) => find(word).Known;

    public Gender GenderOf(string word) => word.Length == 0 ? Gender.Unknown : find(word).Gender;
}
