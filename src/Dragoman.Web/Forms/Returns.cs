namespace Dragoman.Web.Forms;

/// <summary>Sends a reader back to the page that a form stood on, and nowhere else than to this desk.</summary>
internal static class Returns
{
    public static IResult To(string? back, string more = "") => Results.LocalRedirect(IsLocal(back) ? back + more : "/");

    private static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}
