namespace Dragoman.Intake;

/// <summary>A page costs more than it may: told as its outcome, with the limit's name. The message is for the user.</summary>
public sealed class OverBudgetException : Exception
{
    public OverBudgetException()
    {
    }

    public OverBudgetException(string message)
        : base(message)
    {
    }

    public OverBudgetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The limit that it went over ("words", "entries").</summary>
    public string Limit { get; init; } = "";

    /// <summary>Whether nothing more of the top page is read; else only this document suffers.</summary>
    public bool EndsPage { get; init; }

    /// <summary>The page inside the top page that it happened in.</summary>
    public string? At { get; set; }
}
