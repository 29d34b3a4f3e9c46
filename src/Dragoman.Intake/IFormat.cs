using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>An input format: it knows its own media types and file endings, and makes stories of a page. Thread-safe, made once.</summary>
public interface IFormat
{
    string Name { get; }

    /// <summary>Media types without parameters ("text/html").</summary>
    IReadOnlyList<string> MediaTypes { get; }

    /// <summary>File endings with their dot (".html"), lower case.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Whether the first bytes look like this format, for pages that declare nothing.</summary>
    bool Recognises(ReadOnlySpan<byte> start);

    /// <summary>The stories of the page in their order; what can't be read is an outcome among them, never an exception.</summary>
    /// <param name="page">What came.</param>
    /// <param name="context">The limits, and the way to the other formats for pages inside this page.</param>
    IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context);
}
