using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A story that one worker was given to read, until its lease lapses.</summary>
/// <param name="No">The number of the work.</param>
/// <param name="Fence">The number of this claim: the next claim of the same work has a greater one, and what comes under an older is not kept.</param>
/// <param name="Tries">How often the story was claimed since it was put in, this time included.</param>
/// <param name="Story">What is to be read.</param>
public sealed record Claim(long No, long Fence, int Tries, Story Story);
