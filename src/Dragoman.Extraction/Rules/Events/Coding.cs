using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>What an event is: PLOVER's category and mode, CAMEO's code.</summary>
internal readonly record struct Coding(PloverCategory Category, string? Mode, string? Cameo)
{
    public static Coding Parse(string category, string mode, string cameo) =>
        new(Enum.Parse<PloverCategory>(category, ignoreCase: true), mode == "-" ? null : mode, cameo == "-" ? null : cameo);

    public bool IsConflict => Category >= PloverCategory.Request;

    public bool IsMaterialConflict => Category >= PloverCategory.Protest;

    public bool IsCooperation => Category <= PloverCategory.Retreat;
}
