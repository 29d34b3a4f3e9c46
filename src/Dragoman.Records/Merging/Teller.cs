using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Who tells a story, by a name that people can read: its outlet, else its headline, else where it came from, else the beginning of its id.</summary>
internal static class Teller
{
    private const int ShownId = 12;

    public static string? OutletOf(Story story) => story.Outlet ?? story.Agency;

    public static string Name(string? outlet, string? headline, string? input, string story)
    {
        if (outlet is { Length: > 0 })
            return outlet;
        if (headline is { Length: > 0 })
            return $"“{headline}”";
        return input is { Length: > 1 } ? input : $"story {story[..Math.Min(ShownId, story.Length)]}";
    }
}
