namespace Dragoman.Records;

/// <summary>A form in which records leave the store. One file a form, and a line in <see cref="ExportList"/>.</summary>
public interface IExport
{
    /// <summary>What it is asked for by ("ical").</summary>
    string Name { get; }

    /// <summary>A line for the help.</summary>
    string Title { get; }

    /// <summary>The ending of its files, with the dot.</summary>
    string Ending { get; }

    string MediaType { get; }

    void Write(ExportSource source, Stream output);
}
