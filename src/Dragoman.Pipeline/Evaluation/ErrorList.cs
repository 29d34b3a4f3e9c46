namespace Dragoman.Pipeline.Evaluation;

/// <summary>What went wrong, up to a number of examples for each kind.</summary>
public sealed class ErrorList(int limit)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    internal bool IsOpen => lines.Count < limit;

    internal void Add(string line)
    {
        if (IsOpen)
            lines.Add(line);
    }
}
