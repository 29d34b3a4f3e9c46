namespace Dragoman.Model;

/// <summary>Addresses as they may stand where somebody follows them: http and https alone, never a script's or a file's.</summary>
public static class WebAddress
{
    /// <summary>The address, or null where it is none of the web.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? address : null;
}
