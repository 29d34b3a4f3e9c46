namespace Dragoman.Model;

/// <summary>Something that came from outside and may hold stories: a file, an address's answer, an item of a feed or an archive.</summary>
/// <param name="Input">The name it is known by: a file's path, a URL, a place in an archive.</param>
/// <param name="Content">Its bytes, as they came. Large files are opened, not held: see <see cref="Open"/>.</param>
public sealed record Page(string Input, ReadOnlyMemory<byte> Content)
{
    /// <summary>Opens the bytes as a stream, for containers of many stories; null where <see cref="Content"/> holds them all.</summary>
    public Func<Stream>? Open { get; init; }

    /// <summary>The media type that the sender declared, with its parameters, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>The address it was fetched from, after redirects, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The publication date that the user gives for stories that name none (ISO 8601 day).</summary>
    public string? Published { get; init; }
}
