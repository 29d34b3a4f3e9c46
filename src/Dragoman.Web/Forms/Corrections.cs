using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Forms;

/// <summary>Enters corrections for pages and API alike; what was gathered before is asked for anew.</summary>
public sealed class Corrections(IStore store, Gathered gathered)
{
    /// <summary>The id of the dealing or person that came of it.</summary>
    /// <exception cref="StoreException">It names what is not there, or can't be done.</exception>
    public async Task<string> EnterAsync(Correction correction, CancellationToken cancellation = default)
    {
        var id = await store.CorrectAsync(correction, cancellation).ConfigureAwait(false);
        gathered.Forget();
        return id;
    }

    /// <summary>Who signs: the name that the caller came in by.</summary>
    public static string Author(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.User.Identity?.Name ?? "unknown";
    }
}
