using Dragoman.Records;
using Dragoman.Web.Components.Parts;

namespace Dragoman.Web.Forms;

/// <summary>Sends a reader back to the page that a form stood on, and nowhere else than to this desk.</summary>
internal static class Returns
{
    public static IResult To(string? back, string more = "") => Results.LocalRedirect(IsLocal(back) ? back + more : "/");

    /// <summary>Back after the work, or with what the store has against it.</summary>
    /// <param name="more">What is added to the address where it was done.</param>
    public static async Task<IResult> AfterAsync(string? back, string more, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return To(back, more);
        }
        catch (StoreException refused)
        {
            return To(back, $"?refused={Uri.EscapeDataString(Words.Capital(refused.Message))}");
        }
    }

    private static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}
