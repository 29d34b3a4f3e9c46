namespace Dragoman.Records;

/// <summary>A store that can't be opened, or a question that it can't answer; the message is for the user.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Whether what was asked could be done, had nobody else changed the same thing meanwhile.</summary>
    public bool IsConflict { get; init; }

    public StoreException()
    {
    }

    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
