using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A dealing that deserves a look.</summary>
/// <param name="Weight">The greater, the sooner.</param>
public sealed record ReviewItem(Dealing Dealing, double Weight, ValueList<string> Reasons);
