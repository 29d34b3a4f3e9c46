namespace Dragoman.Web.Charts;

/// <summary>How high a contact stands: by the highest office among those who took part on the lower side.</summary>
public enum ContactLevel
{
    /// <summary>Nobody is named, or no office is known.</summary>
    Other,
    Officials,
    Ministers,
    Leaders,
}
