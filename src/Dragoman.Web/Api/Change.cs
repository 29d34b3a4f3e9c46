using Dragoman.Records;

namespace Dragoman.Web.Api;

/// <summary>A change of an engagement.</summary>
/// <param name="Cursor">Greater than that of every change before.</param>
/// <param name="Gone">Whether it ended here: merged into another, rejected, or told by no story any more.</param>
/// <param name="Why">The entry of the journal that made it so.</param>
/// <param name="Engagement">What it is now; null where it is gone.</param>
public sealed record Change(long Cursor, string At, string Id, bool Gone, string Why, Dealing? Engagement)
{
    public static Change Of(DealingVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new Change(version.Cursor, version.At, version.Dealing.Id, version.Gone, version.Why, version.Gone ? null : version.Dealing);
    }
}
