namespace Dragoman.Records;

/// <summary>A story that could not be read in as many tries as it gets.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Name">Its headline, or the input that it came from.</param>
/// <param name="Reason">Why the last try failed.</param>
/// <param name="At">When it was given up.</param>
public sealed record FailedWork(string Story, string Name, int Tries, string Reason, DateTimeOffset At);
