using Dragoman.Model;

namespace Dragoman.Web.Shelved;

/// <summary>How far an alert has come.</summary>
public sealed record AlertState
{
    /// <summary>Behind this cursor everything is still to be looked at.</summary>
    public long Cursor { get; init; }

    /// <summary>The engagements that are still to be told, oldest first.</summary>
    public ValueList<string> Waiting { get; init => field = value ?? []; } = [];

    public DateTimeOffset? Sent { get; init; }

    /// <summary>Before this moment nothing is sent: the next morning of a digest, the next try after a failure.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>How many tries in a row failed.</summary>
    public int Failures { get; init; }

    /// <summary>What the last failure was; null where the last try went well.</summary>
    public string? Failure { get; init; }
}
