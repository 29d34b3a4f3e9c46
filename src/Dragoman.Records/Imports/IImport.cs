namespace Dragoman.Records;

/// <summary>A form in which other sources list persons and their offices. One file a form, and a line in <see cref="ImportList"/>.</summary>
public interface IImport
{
    /// <summary>What it is asked for by ("popolo").</summary>
    string Name { get; }

    /// <summary>A line for the help.</summary>
    string Title { get; }

    /// <summary>Whether a text looks like one of this form.</summary>
    bool Knows(string text);

    /// <exception cref="FormatException">The text is none of this form; the message says where.</exception>
    IReadOnlyList<OfficeHolder> Read(string text);
}
