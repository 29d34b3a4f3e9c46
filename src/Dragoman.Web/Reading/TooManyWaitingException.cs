namespace Dragoman.Web.Reading;

/// <summary>A user has as many pages waiting as the desk holds of one user.</summary>
public sealed class TooManyWaitingException : Exception
{
    public TooManyWaitingException()
        : base("so many pages of yours wait to be read that the desk takes no more now")
    {
    }

    public TooManyWaitingException(string message)
        : base(message)
    {
    }

    public TooManyWaitingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
