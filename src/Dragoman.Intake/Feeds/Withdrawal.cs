using System.Collections.Frozen;

namespace Dragoman.Intake;

/// <summary>Whether an agency has taken a story back.</summary>
internal static class Withdrawal
{
    private static readonly FrozenSet<string> Words = Resource.Set("withdrawn.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The word for it, or null where the story may be read. A code list in front of the word ("stat:", an address) is no part of it.</summary>
    public static string? Of(params IEnumerable<string?> said) =>
        said.Select(word => word?[(word.LastIndexOfAny([':', '/', '#']) + 1)..].Trim()).FirstOrDefault(word => word is not null && Words.Contains(word));
}
