namespace Dragoman.Intake;

/// <summary>How much of anything the intake takes from a stranger.</summary>
public sealed record IntakeLimits
{
    public static IntakeLimits Default { get; } = new();

    /// <summary>The bytes of one page that is held whole (text, HTML, PDF, a line of JSON Lines).</summary>
    public int PageBytes { get; init; } = 128 << 20;

    /// <summary>Containers within containers.</summary>
    public int Nesting { get; init; } = 4;

    /// <summary>Bytes that may come out of one byte of compressed data, once more than <see cref="RatioFrom"/> came out.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Below this size nothing is a bomb.</summary>
    public int RatioFrom { get; init; } = 8 << 20;

    /// <summary>Members of one archive.</summary>
    public int Members { get; init; } = 10_000_000;
}
