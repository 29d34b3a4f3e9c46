using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The nouns that name people by office or function (<c>roles.tsv</c>).</summary>
internal static class RoleWords
{
    private static readonly FrozenDictionary<string, (RoleClass Class, Gender Gender)> Roles = Load();

    public static RoleClass Of(Tree tree, int word, out Gender gender)
    {
        gender = Gender.Unknown;
        if (tree.Syntax.Tags[word] is not (Upos.Noun or Upos.Propn or Upos.X) && !tree.Form(word).StartsWith("counterpart", StringComparison.Ordinal))
            return RoleClass.None;
        var found = Find(tree.Syntax.Lemmas[word], out var role) || Find(tree.Form(word).ToString(), out role);
        gender = role.Gender;
        return found ? role.Class : RoleClass.None;
    }

    private static bool Find(string word, out (RoleClass Class, Gender Gender) role)
    {
        var lower = word.ToLowerInvariant();
        return Roles.TryGetValue(lower, out role)
            || (lower.Length > 4 && lower[^1] == 's' && Roles.TryGetValue(lower[..^1], out role));
    }

    private static FrozenDictionary<string, (RoleClass Class, Gender Gender)> Load()
    {
        var roles = new Dictionary<string, (RoleClass Class, Gender Gender)>();
        foreach (var line in LexiconFile.Read("Casting.roles.tsv", 3))
        {
            var gender = line[2] switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown };
            roles.Add(line[0], (Enum.Parse<RoleClass>(line[1], ignoreCase: true), gender));
        }
        return roles.ToFrozenDictionary();
    }
}
