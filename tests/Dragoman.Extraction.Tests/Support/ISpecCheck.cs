using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>Understands one sort of arrow lines. A new sort is a new class and a line in <see cref="SpecChecks"/>.</summary>
public interface ISpecCheck
{
    bool Knows(string line);

    /// <summary>What is wrong with the findings, or null. Called with all the case's lines of this sort, and only if there are any.</summary>
    string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings);
}
