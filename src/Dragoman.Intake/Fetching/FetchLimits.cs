namespace Dragoman.Intake;

/// <summary>How far the program goes for one address, and how gently.</summary>
public sealed record FetchLimits
{
    public static FetchLimits Default { get; } = new();

    /// <summary>Bytes of one answer, decompressed.</summary>
    public int Bytes { get; init; } = 32 << 20;

    /// <summary>From the request to the answer's last byte.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    public int Redirects { get; init; } = 6;

    /// <summary>Between two requests to one host, where its robots.txt asks for no more.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a robots.txt can ask for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Hosts that are asked at the same time.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>Addresses that one feed or sitemap may announce.</summary>
    public int Items { get; init; } = 5000;

    /// <summary>Sitemaps within sitemaps.</summary>
    public int Nesting { get; init; } = 2;

    /// <summary>How long a source rests between two looks at it.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The first pause behind a failure; it doubles with each further one.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Failures in a row after which an address is left to the user.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>Hosts ("localhost") or hosts with ports ("10.1.2.3:8080") on private networks that the user allows by name.</summary>
    public IReadOnlySet<string> Allowed { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
