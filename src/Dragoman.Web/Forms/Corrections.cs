using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Dragoman.Web.Reading;

namespace Dragoman.Web.Forms;

/// <summary>Enters corrections for pages and API alike; what was gathered before is asked for anew.</summary>
public sealed class Corrections(IStore store, Gathered gathered, StoryDrop drop)
{
    /// <summary>The id of the dealing, story's item or person that came of it. A story that was given another day is read again with it.</summary>
    /// <exception cref="StoreException">It names what is not there, or can't be done.</exception>
    public async Task<string> EnterAsync(Correction correction, CancellationToken cancellation = default)
    {
        var id = await store.CorrectAsync(correction, cancellation).ConfigureAwait(false);
        gathered.Forget();
        if (StoryDate.IsStory(id) && (await drop.RereadAsync(store.Record(id)!.Story, correction.Author, cancellation).ConfigureAwait(false))[0] is Failed failed)
            throw new StoreException($"the day is entered, but the story could not be read with it: {failed.Error}");
        return id;
    }

    /// <summary>Who signs: the name that the caller came in by.</summary>
    public static string Author(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.User.Identity?.Name ?? "unknown";
    }
}
