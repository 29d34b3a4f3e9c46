namespace Dragoman.Web.Checking;

/// <summary>What the record says to a thing that a draft tells.</summary>
public enum CheckVerdict
{
    /// <summary>The record knows nothing for or against it.</summary>
    Unknown,
    Supported,
    Contradicted,
}
