using Dragoman.Model;
using Dragoman.Records;
using NodaTime;

namespace Dragoman.Web.Questions;

/// <summary>Today and the end of the store, as the desk sees them.</summary>
public sealed class StoreClock(IStore store, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public LocalDate Today => Instant.FromDateTimeOffset(Now).InUtc().Date;

    public string TodayText => Edtf.Format(Today);

    /// <summary>The newest cursor.</summary>
    public long End => store.Cursor(Now.AddDays(1));
}
