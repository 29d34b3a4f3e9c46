namespace Dragoman.Intake;

/// <summary>Why an address gave nothing.</summary>
/// <param name="Address">The address that was asked for.</param>
/// <param name="Stage">"address", "robots", "connect", "answer", "content".</param>
/// <param name="Reason">In words.</param>
/// <param name="IsTransient">Whether it may go away by itself.</param>
public sealed record FetchFailure(string Address, string Stage, string Reason, bool IsTransient)
{
    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
