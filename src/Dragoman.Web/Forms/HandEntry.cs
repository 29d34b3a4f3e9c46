using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Forms;

/// <summary>Adds what people type in, for pages and API alike; what was gathered before is asked for anew.</summary>
public sealed class HandEntry(IStore store, Gathered gathered, StoreClock clock)
{
    /// <summary>The id of the engagement, or <c>STORY/ITEM</c>.</summary>
    /// <exception cref="StoreException">A field is none or is lacking.</exception>
    public async Task<string> AddAsync(string kind, string? story, IReadOnlyList<FieldChange> fields, string author, string reason, CancellationToken cancellation = default)
    {
        var id = await HandWork.AddAsync(store, kind, story, fields, author, reason, clock.Today, cancellation).ConfigureAwait(false);
        gathered.Forget();
        return id;
    }
}
