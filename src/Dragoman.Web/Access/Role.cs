namespace Dragoman.Web.Access;

/// <summary>What somebody may do; each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>Sees everything, changes nothing.</summary>
    Reader,

    /// <summary>Corrects records and hands in stories.</summary>
    Editor,

    /// <summary>Makes and removes users, and sees what failed.</summary>
    Admin,
}
