namespace Dragoman.Web.Hosting;

/// <summary>What the host gives the desk: where to listen, what to open, who may come in.</summary>
public sealed record ServeOptions
{
    /// <summary>The address to listen on ("http://127.0.0.1:5217").</summary>
    public string Url { get; init; } = "http://127.0.0.1:5217";

    /// <summary>The names that the desk is reached by, beside its own address and loopback.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The store's address, as <c>Stores.Open</c> takes it.</summary>
    public string Store { get; init; } = "dragoman.db";

    /// <summary>The file of users with their hashed keys; null where there is none.</summary>
    public string? Users { get; init; }

    /// <summary>An OpenID Connect provider's authority, or null.</summary>
    public string? OpenIdAuthority { get; init; }

    public string? OpenIdClient { get; init; }

    /// <summary>The client's secret, from the environment and never from the command line.</summary>
    public string? OpenIdSecret { get; init; }

    /// <summary>An OpenTelemetry collector's address (OTLP), or null.</summary>
    public string? Telemetry { get; init; }

    /// <summary>Requests that one caller may make a minute; an open desk's only caller is its own machine.</summary>
    public int RequestsAMinute
    {
        get => field > 0 ? field : HasUsers ? 1200 : 120_000;
        init;
    }

    /// <summary>How long a request's headers, or the start of its body, may take.</summary>
    public TimeSpan SlowestHeaders { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the language engine is loaded behind the start, not with the first story.</summary>
    public bool WarmUp { get; init; } = true;

    /// <summary>The mail server that alerts go by ("smtp://desk@mail.example.org:587", "smtps://…"), or null.</summary>
    public Uri? Smtp { get; init; }

    /// <summary>From the environment and never from the command line.</summary>
    public string? SmtpPassword { get; init; }

    /// <summary>Whom alerts are from.</summary>
    public string MailFrom { get; init; } = "dragoman@localhost";

    /// <summary>The address by which readers reach the desk, for links in mail, webhooks and feeds; the one that it listens on where none is given.</summary>
    public string Public { get => (field ?? Url).TrimEnd('/'); init; }

    /// <summary>Hosts on private networks that webhooks may lie on ("localhost", "10.1.2.3:8080").</summary>
    public IReadOnlySet<string> Allowed { get; init; } = new HashSet<string>();

    public bool HasUsers => Users is not null || OpenIdAuthority is not null;
}
