namespace Dragoman.Web.Access;

/// <summary>A desk keeps somebody who may make users.</summary>
public sealed class LastAdminException : Exception
{
    public LastAdminException()
        : base("The last admin can be neither removed nor given another role: make another admin first.")
    {
    }

    public LastAdminException(string message)
        : base(message)
    {
    }

    public LastAdminException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
